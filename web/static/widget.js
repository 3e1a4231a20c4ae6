// <kashshaf-explorer> shows the explorer inside any page:
//
//   <script src="https://example.org/explorer/widget.js" async></script>
//   <kashshaf-explorer query="هدنة" filters="person=putin&place=-idlib" lang="ar" theme="light">
//     <a href="https://example.org/explorer/?q=هدنة">ابحث في الوثائق</a>
//   </kashshaf-explorer>
//
// What stands between its tags is shown where there is no JavaScript, and until
// the explorer has come. Attributes, all optional, may change at any time: query,
// filters (as in the explorer's address), lang (ar, en), theme (light, dark),
// height (pixels to keep free until the content is known; 480) and src (the
// explorer's root, if it is not where this script is).
//
// Events, none of which bubbles; event.detail holds what the explorer tells:
//   ready   the explorer can be used        search  {query, total, address}
//   open    {id, address} of a document     resize  {height}
//   error   {message}
"use strict";
(() => {
  const here = document.currentScript && document.currentScript.src;
  const known = ["ready", "search", "open", "resize", "error"];
  const patience = 30000; // ms until a frame that says nothing counts as failed

  class KashshafExplorer extends HTMLElement {
    static observedAttributes = ["query", "filters", "lang", "theme", "src"];

    connectedCallback() {
      const shadow = this.shadowRoot || this.attachShadow({ mode: "open" });
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      shadow.replaceChildren(document.createElement("slot"));
      this.near = new IntersectionObserver(
        (entries) => {
          if (!entries.some((e) => e.isIntersecting)) return;
          this.near.disconnect();
          this.load();
        },
        { rootMargin: "400px" },
      );
      this.near.observe(this);
      this.hear = (event) => this.receive(event);
      window.addEventListener("message", this.hear);
    }

    disconnectedCallback() {
      this.near.disconnect();
      window.removeEventListener("message", this.hear);
      clearTimeout(this.late);
      this.frame = null;
    }

    attributeChangedCallback() {
      if (!this.frame || this.queued) return;
      this.queued = true; // several attributes change at once
      queueMicrotask(() => {
        this.queued = false;
        if (this.frame) this.load();
      });
    }

    get address() {
      const url = new URL("embed/", new URL(this.getAttribute("src") || ".", here || document.baseURI));
      if (this.hasAttribute("query")) url.searchParams.set("q", this.getAttribute("query"));
      for (const [name, value] of new URLSearchParams(this.getAttribute("filters") || "")) url.searchParams.append(name, value);
      for (const name of ["lang", "theme"]) if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
      return url;
    }

    load() {
      const url = this.address;
      if (!/^https?:$/.test(url.protocol)) return this.tell("error", { message: "src" });
      this.origin = url.origin;
      const frame = (this.frame = document.createElement("iframe"));
      const space = parseInt(this.getAttribute("height"), 10) || 480;
      frame.title = this.getAttribute("title") || (this.getAttribute("lang") === "en" ? "Document explorer" : "كشّاف الوثائق");
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "strict-origin";
      frame.style.cssText = `display:block;width:100%;height:${space}px;border:0;color-scheme:normal`;
      frame.src = url.href;
      this.shadowRoot.replaceChildren(frame);
      clearTimeout(this.late);
      this.late = setTimeout(() => this.fail("late"), patience);
    }

    // fail brings back what stands between the tags.
    fail(message) {
      if (!this.shadowRoot.querySelector("slot")) this.shadowRoot.append(document.createElement("slot"));
      this.tell("error", { message });
    }

    // receive takes a message only from its own frame, and of a known shape.
    receive(event) {
      const { data } = event;
      if (!this.frame || event.source !== this.frame.contentWindow || event.origin !== this.origin) return;
      if (!data || data.source !== "kashshaf" || !known.includes(data.type)) return;
      if (data.type === "resize") {
        const height = Math.round(data.height);
        if (!(height > 0)) return;
        this.frame.style.height = Math.min(height, 20000) + "px";
      }
      const { source, type, ...detail } = data;
      if (typeof detail.address === "string") detail.address = new URL(detail.address, this.origin).href;
      if (type === "ready") {
        clearTimeout(this.late);
        this.shadowRoot.querySelector("slot")?.remove(); // moving the frame would load it again
      }
      this.tell(type, detail);
    }

    tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }
  }

  if (!customElements.get("kashshaf-explorer")) customElements.define("kashshaf-explorer", KashshafExplorer);
})();
