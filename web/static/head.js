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
// Then it asks for what the loader will want, which itself has yet to come: the edition and
// the program that the page names, and as soon as the edition says their names, whatever
// else. kashshaf.edition is the promise of the edition, kashshaf.begun has {answer, stop} by
// address.
//
// A search opened cold shows no front page: page.js, which comes later, says what is shown
// instead, and whether it is one; until then nothing is laid out in vain.
//
// A page that is opened is being opened until its answer is there: the worker waits with
// what it stores for the lock that says so, which kashshaf.opened() gives back.
(({ protocol, pathname, search, hash }, { root, file, program }) => {
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
  const { classList } = document.documentElement;
  if (/[?&]q=./.test(search)) classList.add("asked");
  setTimeout(() => classList.remove("asked"), 5000);
  const kashshaf = (window.kashshaf = window.kashshaf || {});
  kashshaf.begun = {};
  const begin = (name, cache) => {
    const url = new URL(root + name, location.href).href, stop = new AbortController();
    const answer = fetch(url, { cache, signal: stop.signal });
    answer.catch(() => {}); // the loader hears of it
    return (kashshaf.begun[url] = { answer, stop });
  };
  const opening = { mode: "shared" }, opened = new Promise((done) => (kashshaf.opened = done));
  navigator.locks?.request("kashshaf " + new URL(root, location.href).pathname + " opening", opening, () => opened).catch(() => {});
  kashshaf.edition = begin("edition.json", "no-cache").answer.then((answer) => answer.clone().json());
  kashshaf.edition.catch(() => {});
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return; // no program may run here: the loader says why
  }
  const early = program && begin(program);
  kashshaf.edition.then(({ program: named, packs = [] }) => {
    if (named !== program) early?.stop.abort();
    for (const { path } of [{ path: named }, ...packs]) if (!early || path !== program) begin(path);
  }, () => {});
})(location, document.documentElement.dataset);
