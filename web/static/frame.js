// What a page does in a widget's frame; widget.js is the host page's side of it. It
// runs before loader.js, as one script with it. In a page that is no frame it does
// nothing. For the loader and the program:
//
//   kashshaf.post(message)  tells the host page something
//   kashshaf.follow()       tells it the height of the content from now on
//   kashshaf.shared         {given(program), give(program, module)}: a promise of a
//                           program, compiled, from another explorer in the same host
//                           page, and the way to give it to the others
"use strict";
(() => {
  const page = document.documentElement;
  const framed = window.parent !== window;
  const kashshaf = (window.kashshaf = window.kashshaf || {});

  // post sends the host page a message. Messages hold nothing but what the reader
  // does in the frame, so any host may read them.
  function post(message) {
    if (framed) window.parent.postMessage({ ...message, source: "kashshaf" }, "*");
  }
  kashshaf.post = post;

  // The host page may hand in its colours, faces and measures, and say what to
  // search for or to open. Any page may be the host, so nothing it says is more
  // than a reader could do, or than a style may be.
  const colour = (value) => CSS.supports("color", value);
  const family = (value) => CSS.supports("font-family", value);
  const size = (value) => CSS.supports("padding-inline-start", value);
  const looks = {
    paper: ["--paper", colour], raised: ["--raised", colour], ink: ["--ink", colour], quiet: ["--quiet", colour],
    line: ["--line", colour], accent: ["--accent", colour], tint: ["--tint", colour], found: ["--found", colour],
    face: ["--sans", family], "face-text": ["--serif", family], radius: ["--radius", size],
  };
  const steps = [0.25, 0.5, 0.75, 1, 1.5, 2, 3]; // --s1 to --s7, as the style sheet has them

  const has = (values, name) => Object.prototype.hasOwnProperty.call(values, name);

  function dress(values) {
    const fine = (value) => typeof value === "string" && value.length <= 200 && !/[;{}\\]|url|var\(|image/i.test(value);
    for (const [name, [property, is]] of Object.entries(looks)) {
      if (has(values, name) && fine(values[name]) && is(values[name])) page.style.setProperty(property, values[name]);
    }
    if (has(values, "space") && fine(values.space) && size(values.space)) {
      steps.forEach((n, i) => page.style.setProperty("--s" + (i + 1), `calc(${values.space} * ${n})`));
    }
  }

  // visit goes to an address as a reader does who follows a link, and tells the host
  // how that went.
  function visit(ask, change) {
    const url = new URL(location.href);
    const kept = new URLSearchParams();
    for (const name of ["lang", "theme", "digits"]) if (url.searchParams.has(name)) kept.set(name, url.searchParams.get(name));
    change(kept);
    url.search = kept;
    url.hash = "";
    if (!kashshaf.visit) return location.assign(url); // the program has not come yet
    kashshaf.visit(url.href).then(
      () => post({ type: "done", ask }),
      (error) => post({ type: "failed", ask, message: String(error.message).slice(0, 2000) }),
    );
  }

  function obey({ data, source }) {
    if (source !== window.parent || !data || typeof data !== "object" || data.source !== "kashshaf-host") return;
    const text = (value) => typeof value === "string" && value.length <= 2000;
    if (data.type === "style" && data.values && typeof data.values === "object") dress(data.values);
    if (data.type === "style" && data.beside === true && !met) meet();
    const ask = typeof data.ask === "number" ? data.ask : 0;
    if (data.type === "open" && text(data.id)) visit(ask, (to) => to.set("doc", data.id));
    if (data.type === "search" && text(data.query) && text(data.filters)) {
      visit(ask, (to) => {
        for (const [name, value] of new URLSearchParams(data.filters)) to.append(name, value);
        to.set("q", data.query);
      });
    }
  }
  if (framed) {
    window.addEventListener("message", obey);
    post({ type: "hello" });
  }

  // follow tells the host page the height of the content, now and as it changes.
  kashshaf.follow = () => {
    if (!framed) return;
    let told = 0;
    const measure = () => {
      const height = Math.ceil(document.body.firstElementChild.getBoundingClientRect().height);
      if (height !== told) post({ type: "resize", height: (told = height) });
    };
    new ResizeObserver(measure).observe(document.body.firstElementChild);
    measure();
  };

  // Explorers in one page give each other what they have compiled: who is first
  // spares the others their own. Only pages of this site are at the other end of a
  // line (share.js): what comes by way of the host could be anything.
  const lines = [];
  const offered = new Map(); // modules by the address of their program
  let own = null, met = false;
  let offer = () => {};
  const give = (line) => line.postMessage(own);
  kashshaf.shared = {
    given: (program) =>
      new Promise((done) => {
        offer = () => {
          if (own || !offered.has(program)) return;
          kashshaf.borrowed = true;
          done(offered.get(program));
        };
        offer();
      }),
    give(program, module) {
      own = { program, module };
      lines.splice(0).forEach(give);
    },
  };
  function meet() {
    met = true;
    try {
      new SharedWorker(kashshaf.script("share")).port.onmessage = ({ ports: [line] }) => {
        line.onmessage = ({ data }) => {
          offered.set(data.program, data.module);
          offer();
        };
        if (own) give(line);
        else lines.push(line);
      };
    } catch {
      // this browser has none, or not in frames
    }
  }
})();
