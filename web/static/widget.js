// <kashshaf-explorer> shows the explorer inside any page:
//
//   <script src="https://example.org/explorer/widget.js" async></script>
//   <kashshaf-explorer query="هدنة" filters="person=putin&place=-idlib" lang="ar" theme="light">
//     <a href="https://example.org/explorer/?q=هدنة">ابحث في الوثائق</a>
//   </kashshaf-explorer>
//
// What stands between its tags is shown where there is no JavaScript, and until
// the explorer has come. Attributes, all optional; all but height and lazy may
// change at any time:
//   src         the explorer's root. Without it, it is where the link between the
//               tags leads, or else where this script is: which is not known of one
//               that is bundled with others, and wrong for one that was copied
//   query       what to search for          filters   as in the explorer's address
//   document    the document to open        entity    the entity to show
//   statements  show statements; as a value, of whom
//   view        how the result is shown: context, trends, company,
//               peculiar, network, map, sides
//   lang        ar, en                      theme     light, dark
//   digits      latin, arabic               height    pixels kept free; 480
//   instance    a name that every event of this widget tells again
//   lazy        "off" loads at once, not when it comes near the viewport
//
// --kashshaf-paper, -raised, -ink, -quiet, -line, -accent, -tint, -found (colours),
// -face, -face-text (font families), -radius and -space (lengths), set on the
// element, are handed into the frame.
//
// A page that is not to move at all while this script is on its way keeps the
// place free itself: kashshaf-explorer { display: block; min-height: 480px }
//
// Methods: search(query, filters) and open(document) give promises, which resolve
// when the frame shows what was asked for and reject with an Error that says why it
// does not: "overtaken" when something else was asked for meanwhile, "late" or
// another message of the error event, or the explorer's own words. state() gives
// {ready, query, total, document, address, height, instance}. Events, none of which
// bubbles; event.detail holds what the explorer tells:
//   ready   the explorer can be used        search  {query, total, address}
//   open    {id, address} of a document     resize  {height}
//   error   {message}: "src" for an address that is none, "refused" where the
//           archive's host or the browser does not let it be shown in a frame, "late",
//           or what went wrong within it. The link between the tags is shown again.
"use strict";
(() => {
  const here = document.currentScript && document.currentScript.src;
  const files = false; // pages of this script's archive are files: "embed.html"
  const patience = 30000; // ms until a frame that says nothing counts as failed
  const courtesy = 1500; // ms to say something in, once the frame is there
  const longest = 2000; // letters of a text in a message

  // What a frame may tell, and of which type each part is.
  const shapes = {
    hello: {},
    ready: {},
    search: { query: "string", total: "number", address: "string" },
    open: { id: "string", address: "string" },
    resize: { height: "number" },
    error: { message: "string" },
    done: { ask: "number" },
    failed: { ask: "number", message: "string" },
  };
  const look = ["paper", "raised", "ink", "quiet", "line", "accent", "tint", "found", "face", "face-text", "radius", "space"];

  // read gives what a message says, and nothing else that is in it; or null.
  function read(data) {
    if (!data || typeof data !== "object" || data.source !== "kashshaf" || typeof data.type !== "string" || !Object.prototype.hasOwnProperty.call(shapes, data.type)) return null;
    const said = {};
    for (const [name, type] of Object.entries(shapes[data.type])) {
      const value = data[name];
      if (typeof value !== type || (type === "number" ? !(value >= 0 && value < 1e9) : value.length > longest)) return null;
      said[name] = value;
    }
    return said;
  }

  // parsed gives an address, or null for what is none. (URL.canParse is newer.)
  function parsed(address, base) {
    try {
      return new URL(address, base);
    } catch {
      return null;
    }
  }

  // rootOf gives the root of the explorer to which an address belongs, or "".
  function rootOf(address) {
    const url = parsed(address, document.baseURI);
    if (!url || !/^https?:$/.test(url.protocol)) return "";
    // Addresses of ours end in a slash, in ".html", or in neither where a host takes that away.
    return url.origin + url.pathname.replace(/(?:(?:(?:d|e)\/[^/]+|entities|about|words|statements|compare|story|corrections|embed)(?:\/|\.html)?|index\.html)$/, "").replace(/\/?$/, "/");
  }

  class KashshafExplorer extends HTMLElement {
    static observedAttributes = ["src", "query", "filters", "document", "entity", "statements", "lang", "theme", "digits", "view"];
    #now = { ready: false };
    #asked = null; // the message that waits or is under way, with whom it is promised to
    #asks = 0;

    connectedCallback() {
      const shadow = this.shadowRoot || this.attachShadow({ mode: "open" });
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      shadow.replaceChildren(document.createElement("slot"));
      this.hear = (event) => this.receive(event);
      this.fit = () => this.resize();
      this.left = () => setTimeout(this.fit); // all that Firefox tells of a frame that is about to get the focus
      window.addEventListener("message", this.hear);
      window.addEventListener("scroll", this.fit, { passive: true });
      window.addEventListener("blur", this.left);
      if (this.#asked || this.getAttribute("lazy") === "off") return this.load();
      this.near = new IntersectionObserver(
        (entries) => {
          if (!entries.some((e) => e.isIntersecting)) return;
          this.load();
        },
        { rootMargin: "400px" },
      );
      this.near.observe(this);
    }

    disconnectedCallback() {
      this.near?.disconnect();
      window.removeEventListener("message", this.hear);
      window.removeEventListener("scroll", this.fit);
      window.removeEventListener("blur", this.left);
      clearTimeout(this.late);
      if (this.frame) this.settle("removed");
      this.frame = null;
      this.#now = { ready: false };
    }

    attributeChangedCallback(name, before, now) {
      if (!this.frame || this.queued || before === now) return;
      this.queued = true; // several attributes change at once
      queueMicrotask(() => {
        this.queued = false;
        if (this.frame) this.load();
      });
    }

    search(query, filters = "") {
      return this.ask({ type: "search", query: String(query), filters: String(new URLSearchParams(filters)) });
    }

    open(id) {
      return this.ask({ type: "open", id: String(id) });
    }

    state() {
      return { ...this.#now, instance: this.getAttribute("instance") || "" };
    }

    // root is where the explorer is; see src.
    get root() {
      if (this.hasAttribute("src")) return new URL(this.getAttribute("src") || ".", here || document.baseURI);
      const link = this.querySelector("a[href]");
      return new URL((link && rootOf(link.href)) || ".", here || document.baseURI);
    }

    // filed tells whether the explorer's pages are files: by the address given, or as
    // those of this script's own are.
    get filed() {
      const link = this.querySelector("a[href]"), given = this.getAttribute("src") || (link && link.href);
      if (/\.html$/.test(parsed(given || "", document.baseURI)?.pathname)) return true;
      return files && (!here || this.root.href.startsWith(new URL(".", here).href));
    }

    get address() {
      const url = new URL(this.filed ? "embed.html" : "embed/", this.root);
      const set = (name, from) => this.hasAttribute(from) && url.searchParams.set(name, this.getAttribute(from));
      set("q", "query");
      for (const [name, value] of new URLSearchParams(this.getAttribute("filters") || "")) url.searchParams.append(name, value);
      set("doc", "document");
      for (const name of ["entity", "lang", "theme", "digits", "view"]) set(name, name);
      if (url.search.length > 2000) url.searchParams.delete("q"); // load asks for it
      if (this.hasAttribute("statements")) url.searchParams.set("statements", this.getAttribute("statements") || "all");
      return url;
    }

    load() {
      this.near?.disconnect();
      const given = this.getAttribute("src") || "";
      const url = !/\s/.test(given.trim()) && parsed(given || ".", here || document.baseURI) && this.address;
      if (!url || !/^https?:$/.test(url.protocol)) return this.tell("error", { message: "src" });
      this.origin = url.origin;
      if (this.getAttribute("query") && !url.searchParams.has("q") && !this.#asked) this.search(this.getAttribute("query").slice(0, longest), this.getAttribute("filters") || "");
      this.#now = { ready: false };
      const before = this.frame?.clientHeight; // what stands behind it stays where it is
      const frame = (this.frame = document.createElement("iframe"));
      frame.title = this.getAttribute("title") || (this.getAttribute("lang") === "en" ? "Document explorer" : "كشّاف الوثائق");
      frame.allow = "clipboard-write";
      // Of what a frame may do: not to lead this page elsewhere, nor to open dialogs.
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads");
      frame.referrerPolicy = "no-referrer";
      const space = before || parseInt(this.getAttribute("height"), 10) || 480;
      frame.style.cssText = `display:block;width:100%;height:${space}px;border:0;color-scheme:normal`;
      frame.src = url.href;
      frame.addEventListener("focus", this.fit);
      // A frame that may not be shown holds a page of the browser's own, which says
      // nothing; ours has spoken before it is loaded.
      let spoken = false;
      this.spoke = () => (spoken = true);
      frame.addEventListener("load", () => setTimeout(() => this.frame === frame && !spoken && this.fail("refused"), courtesy));
      this.shadowRoot.replaceChildren(frame);
      clearTimeout(this.late);
      this.late = setTimeout(() => this.fail("late"), patience);
    }

    // fail takes the frame away and brings back what stands between the tags, or a
    // link where nothing does.
    fail(message) {
      clearTimeout(this.late);
      this.frame = null;
      const slot = document.createElement("slot");
      const link = document.createElement("a");
      link.href = this.root.href;
      link.textContent = this.getAttribute("title") || (this.getAttribute("lang") === "en" ? "Open the documents" : "افتح الوثائق");
      slot.append(link); // shown where nothing stands between the tags
      this.shadowRoot.replaceChildren(slot);
      this.settle(message);
      this.tell("error", { message });
    }

    // ask tells the frame something, once there is one that can hear, and promises
    // that it does so.
    ask(message) {
      this.settle("overtaken");
      const promise = new Promise((resolve, reject) => {
        this.#asked = { message: { ...message, ask: ++this.#asks }, sent: false, resolve, reject };
      });
      promise.catch(() => {}); // who does not wait for it need not hear of it
      if (this.isConnected && !this.frame) this.load();
      else if (this.isConnected && this.#now.ready) this.post();
      return promise;
    }

    post() {
      if (!this.#asked || this.#asked.sent) return;
      this.#asked.sent = true;
      this.frame.contentWindow.postMessage({ ...this.#asked.message, source: "kashshaf-host" }, this.origin);
    }

    // settle ends what is asked: with an error, or well.
    settle(error) {
      const asked = this.#asked;
      this.#asked = null;
      if (asked && error) asked.reject(new Error(error));
      else if (asked) asked.resolve();
    }

    // receive takes a message only from its own frame, and of a known shape.
    receive({ data, source, origin }) {
      if (!this.frame || source !== this.frame.contentWindow || origin !== this.origin) return;
      const said = read(data);
      if (!said) return;
      this.spoke();
      if ("address" in said) {
        const url = parsed(said.address, this.origin);
        if (url?.origin !== this.origin) return;
        said.address = url.href;
      }
      if (data.type === "hello") return this.dress();
      if (data.type === "done" || data.type === "failed") {
        if (this.#asked?.message.ask === said.ask) this.settle(said.message);
        return;
      }
      if (data.type === "resize") {
        this.#now.height = Math.min(Math.round(said.height), 20000);
        this.resize();
      } else {
        Object.assign(this.#now, said);
        if (data.type === "search") this.#now.document = "";
        if (data.type === "open") this.#now.document = said.id;
      }
      if (data.type === "ready") {
        clearTimeout(this.late);
        this.#now.ready = true;
        this.shadowRoot.querySelector("slot")?.remove(); // moving the frame would load it again
        this.post();
      }
      this.tell(data.type, said);
    }

    // resize makes the frame as high as its content, but never so that what the
    // reader sees of this page jumps: when the foot of the frame is out of sight and
    // stays there, or the reader is busy within it. Above what is in sight it depends on
    // whether the browser then keeps that where it is.
    resize() {
      if (!this.frame || !this.#now.height) return;
      const { top, bottom } = this.frame.getBoundingClientRect();
      const unseen = bottom <= 0 ? CSS.supports("overflow-anchor", "auto") : Math.min(bottom, top + this.#now.height) >= innerHeight;
      if (unseen || this.shadowRoot.activeElement === this.frame) this.frame.style.height = this.#now.height + "px";
    }

    // dress hands the properties of the host page into the frame.
    dress() {
      const style = getComputedStyle(this), values = {};
      for (const name of look) {
        const value = style.getPropertyValue("--kashshaf-" + name).trim();
        if (value) values[name] = value;
      }
      const beside = document.querySelectorAll("kashshaf-explorer").length > 1; // explorers share what they load
      this.frame.contentWindow.postMessage({ source: "kashshaf-host", type: "style", values, beside }, this.origin);
    }

    tell(type, detail) {
      const instance = this.getAttribute("instance");
      this.dispatchEvent(new CustomEvent(type, { detail: instance ? { ...detail, instance } : detail }));
    }
  }

  if (!customElements.get("kashshaf-explorer")) customElements.define("kashshaf-explorer", KashshafExplorer);
})();
