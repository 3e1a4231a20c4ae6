// An answer that is left, and opened again at its address (the page is loaded anew, come back
// to from another site, or thrown away by a telephone meanwhile), is there before the program
// is, as it was left, if the program and its corpus are the same. Its links work at once; the
// program takes it over when it has all of the same answer. Of all answers the last one
// is kept. It runs before loader.js, as one script with it. For the program:
//
//   kashshaf.leave()  keeps the answer that is shown
//   kashshaf.again    whether one is shown that was kept
"use strict";
(() => {
  const page = document.documentElement;
  const root = new URL(page.dataset.root || "./", location.href);
  const kashshaf = (window.kashshaf = window.kashshaf || {});
  const name = "kashshaf.left " + root.pathname;
  const most = 400000; // letters: ten times an answer's

  // What an answer depends on beside its address.
  const runs = ({ program, packs = [] }) => [program, ...packs.map(({ path }) => path)].join(" ");
  const settings = () => ["lang", "digits", "edits." + root.pathname].map((key) => localStorage.getItem("kashshaf." + key)).join("\n");
  const here = () => location.pathname + location.search;

  // write writes an element down as kashshafMake reads it. What only the program answers is of
  // no use until that is there, and says so.
  function write(node, words) {
    if (node.nodeType === Node.TEXT_NODE) return void words.push("", node.data);
    const html = node.namespaceURI === page.namespaceURI;
    words.push(node.localName, html ? "" : node.namespaceURI);
    for (const { name, value } of node.attributes) words.push(name, value === "" && typeof node[name] === "boolean" ? "true" : value);
    if (/^(button|input|select)$/.test(node.localName) && !node.disabled) words.push("disabled", "true");
    const children = [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.ELEMENT_NODE);
    words.push("", String(children.length));
    for (const child of children) write(child, words);
  }

  kashshaf.leave = () => {
    const answer = document.querySelector("#main > .search"), words = [];
    if (!answer || window.parent !== window || !kashshaf.runs || localStorage.getItem("kashshaf.keep") === "off") return;
    write(answer, words);
    const text = words.join("\0");
    try {
      if (text.length > most) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify({ at: here(), runs: runs(kashshaf.runs), settings: settings(), lang: page.lang, dir: page.dir, title: document.title, text }));
    } catch {
      localStorage.removeItem(name); // there is no room
    }
  };

  function show({ lang, dir, title, text }) {
    const main = document.getElementById("main"), answer = window.kashshafMake(text);
    // What a host has for others, too, others may have put there.
    if (!main || !main.querySelector(".front") || answer.className !== "search" || answer.querySelector("script, iframe, object, embed, link, style, base, meta")) return;
    Object.assign(main, { lang, dir });
    main.replaceChildren(answer);
    document.title = title;
    page.classList.remove("asking");
    const y = sessionStorage.getItem("kashshaf.scroll." + history.state?.kashshaf); // by the program, which restores it no more
    if (y && !scrollY) scrollTo(0, y);
    kashshaf.again = true;
  }

  try {
    const left = window.parent === window && JSON.parse(localStorage.getItem(name));
    if (left && left.at === here() && left.settings === settings()) {
      kashshaf.edition?.then((edition) => runs(edition) === left.runs && show(left)).catch(() => {});
    }
  } catch {
    localStorage.removeItem(name); // it is none of ours
  }
})();
