// What a page needs before anything in it is asked for, and so stands in the page
// itself, allowed by its hash. Addresses in a page are relative, and that is right
// only where the page's own address has the slash that it was made for.
//
//   - Hosts that take the slash off the end ("/archive/statements"), or put one
//     there, are told otherwise in the browser's address, before anything is asked
//     for. data-file marks a page that is a file of its own and wants no slash.
//   - Opened from a disk, no file with a hash can be loaded; disk.js does what can
//     be done there.
//
// Then it asks for what the loader will want, which itself has yet to come: the edition,
// and as soon as that says their names, the program and the corpus. kashshaf.edition is the
// promise of the edition, kashshaf.begun has {answer, stop} by address.
(({ protocol, pathname, search, hash }, { root, file }) => {
  if (protocol === "file:") {
    const disk = { createScriptURL: () => root + "disk.js" }, script = document.createElement("script");
    script.src = (window.trustedTypes ? trustedTypes.createPolicy("kashshaf", disk) : disk).createScriptURL("");
    return document.head.append(script);
  }
  const path = file == null ? pathname + (/(\/|\/index|\.html)$/.test(pathname) ? "" : "/") : pathname.replace(/\/$/, "");
  try {
    if (path !== pathname) history.replaceState(history.state, "", path + search + hash);
  } catch {
    // a frame without an origin may not, in some browsers
  }
  // The program changes the page's address; what the head links to stays where it is. Links
  // are told so as they come, before a browser has fetched what they lead to: it would again.
  new MutationObserver(() => {
    for (const link of document.querySelectorAll("link[rel~=icon],link[rel=manifest]")) if (link.getAttribute("href") !== link.href) link.href = link.href;
  }).observe(document.head, { childList: true });
  const kashshaf = (window.kashshaf = window.kashshaf || {});
  kashshaf.begun = {};
  const begin = (name, cache) => {
    const url = new URL(root + name, location.href).href, stop = new AbortController();
    const answer = fetch(url, { cache, signal: stop.signal });
    answer.catch(() => {}); // the loader hears of it
    kashshaf.begun[url] = { answer, stop };
    return answer;
  };
  kashshaf.edition = begin("edition.json", "no-cache").then((answer) => answer.clone().json());
  kashshaf.edition.catch(() => {});
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return; // no program may run here: the loader says why
  }
  kashshaf.edition.then(({ program, packs = [] }) => [{ path: program }, ...packs].forEach(({ path }) => begin(path)), () => {});
})(location, document.documentElement.dataset);
