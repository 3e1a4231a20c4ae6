// What a page hands on to others at the program's word. It runs before loader.js, as one
// script with it.
//
//   kashshaf.cited(tags)  tells reference managers which document the page is of now
//   kashshaf.share(what)  offers it to the device's sheet of other apps
//   kashshaf.copy(text)   copies a text: a promise of whether that was allowed
"use strict";
(() => {
  const kashshaf = (window.kashshaf = window.kashshaf || {});

  // What reference managers read of the page: names and contents in turn. The tags that came
  // with the page, which previews and search engines read, too, are its own document's and
  // stay as they are; elsewhere those of the document there take their place, and Back brings
  // them again. Zotero hears of what changed.
  const cites = () => [...document.querySelectorAll('meta[name^="citation_"], meta[name^="DC."], script[type="application/ld+json"]')];
  const from = location.pathname, came = cites();
  const made = (tags) => tags.flatMap((name, i) => (i % 2 ? [] : [Object.assign(document.createElement("meta"), { name, content: tags[i + 1] })]));
  kashshaf.cited = (tags) => {
    const own = came.length > 0 && location.pathname === from, old = cites(), now = own ? came : made(tags || []);
    if (old.length === now.length && old.every((one, i) => one.isEqualNode(now[i]))) return;
    for (const one of old) one.remove();
    document.head.append(...now);
    document.dispatchEvent(new Event("ZoteroItemUpdated"));
  };

  // Whoever closes the device's sheet has not shared, and that is all.
  kashshaf.share = (what) => void navigator.share(what).catch(() => {});

  // Pages that did not come over HTTPS have no clipboard; they copy what is selected
  // in a field, which is left as it was.
  kashshaf.copy = async (text) => {
    try {
      if (navigator.clipboard) return await navigator.clipboard.writeText(text), true;
    } catch {
      // it is there, but not for this page
    }
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "hush";
    (focused?.closest("dialog") || document.body).append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return copied;
  };
})();
