// What a page needs before the program runs, and the program cannot do itself.
// It runs before loader.js.
"use strict";
(() => {
  // Where storage is refused (in a frame of another site, by a strict browser),
  // merely naming it throws, which would stop the program. A storage that lasts
  // as long as the page takes its place.
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].getItem("kashshaf");
    } catch {
      const kept = new Map();
      const value = {
        getItem: (key) => (kept.has(String(key)) ? kept.get(String(key)) : null),
        setItem: (key, item) => void kept.set(String(key), String(item)),
        removeItem: (key) => void kept.delete(String(key)),
        clear: () => kept.clear(),
        key: (n) => [...kept.keys()][n] ?? null,
        get length() {
          return kept.size;
        },
      };
      Object.defineProperty(window, name, { value, configurable: true });
    }
  }

  // The program changes the page's address; what the head links to stays where it is.
  const icons = document.querySelectorAll("link[rel~=icon]");
  for (const icon of icons) icon.href = icon.href;

  // Pages of documents and entities, which are many, do not say what colours the browser's own
  // bars have, and name one icon.
  if (!document.querySelector("meta[name=theme-color]")) {
    const icon = document.createElement("link");
    icon.rel = "icon apple-touch-icon";
    icon.setAttribute("sizes", "192x192");
    icon.href = new URL("icon-192.png", icons[0].href).href;
    document.head.append(icon);
    for (const [scheme, ground] of [["light", "#fbf8f1"], ["dark", "#14120e"]]) {
      const colour = document.createElement("meta");
      colour.name = "theme-color";
      colour.content = ground;
      colour.setAttribute("media", `(prefers-color-scheme: ${scheme})`);
      document.head.append(colour);
    }
  }

  // The text of a document's page links each name once; here its other places are links, too, until
  // the program draws them.
  const named = new Map();
  for (const name of document.querySelectorAll(".prose a:not([data-none])")) {
    const to = name.getAttribute("href"), text = name.textContent;
    if (to && !to.startsWith("#") && !named.has(text)) named.set(text, to);
    else if (to === null && named.has(text)) name.setAttribute("href", named.get(text));
  }

  // What was shared with the installed app is a search for its words, without the
  // address of the page they were on.
  const shared = new URLSearchParams(location.search).get("shared");
  if (shared !== null) {
    const words = shared.replace(/\S+:\/\/\S+/g, " ").replace(/\s+/g, " ").trim().slice(0, 200);
    history.replaceState(history.state, "", words ? "?q=" + encodeURIComponent(words) : location.pathname);
  }

  // What asks for more than the page as it is; app/address.go reads the same.
  const asking = ["q", "person", "place", "organization", "event", "outlet", "topic", "year", "within", "speaker", "class", "about", "doc", "entity",
    "statements", "a", "b", "from", "to", "sort", "match", "copies", "page", "month", "view"];

  // A search opened cold: its words stand in the box at once, and the page that
  // is not the answer stays out of sight while the program comes.
  const asked = new URLSearchParams(location.search.replace(/([?&])(?:amp;)+/g, "$1")); // "&amp;" copied from a source
  const line = (name) => {
    let text = (asked.get(name) || "").replace(/\s+/g, " ");
    try {
      if (/%d[89ab]%[89ab]/i.test(text)) text = decodeURIComponent(text); // encoded twice on its way
    } catch {
      // it only looks so
    }
    return text;
  };
  const box = document.querySelector("#explorer #said") || document.querySelector("#explorer input[name=q]");
  // Of a long query the address has the beginning, and the history's state the whole.
  const whole = history.state && typeof history.state.query === "string" ? history.state.query : "";
  if (box && !box.value && asked.get("q")) box.value = whole.startsWith(line("q")) ? whole : line("q");
  const most = 2000; // bytes behind the "?" that every host takes; app/href.go has the same
  document.addEventListener("submit", (event) => {
    const field = event.target.elements.q;
    if (event.defaultPrevented || !field) return; // the program answers it
    const url = new URL(event.target.action), text = field.value.replace(/\s+/g, " ").trim();
    url.search = new URLSearchParams(new FormData(event.target));
    if (url.search.length <= most) return;
    event.preventDefault();
    const words = text.slice(0, most).split(" ");
    do {
      url.searchParams.set("q", words.length > 1 ? words.join(" ") : words[0].slice(0, 200));
      url.searchParams.set("cut", "1");
    } while (url.search.length > most && words.pop() !== undefined && words.length);
    history.pushState({ query: text }, "", url);
    location.reload();
  });
  const word = document.querySelector("#explorer input[name=w]");
  if (word && !word.value && asked.get("w")) word.value = line("w");
  if (box && location.hash === "#ask") box.focus(); // the shortcut of the installed app
  // Parameters that are not ours (trackers, other programs) ask for nothing.
  document.documentElement.classList.remove("asked"); // by ahead.js, which knows less
  if (asking.some((name) => asked.get(name)) && document.querySelector(".front, .framed, .sayings, .compare, .story-page")) {
    document.documentElement.classList.add("asking");
    // After a while a front page comes back, which answers nothing. What would be the answer to
    // another question stays away for as long as the loader (which takes the note away) runs.
    setTimeout(() => {
      if (document.querySelector(".front, .framed, #unstarted")) document.documentElement.classList.remove("asking");
    }, 5000);
  }
})();
