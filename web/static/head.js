// What a page needs before anything in it is asked for, and so stands in the page
// itself, allowed by its hash: in every page, and so as little as it may be. Addresses in a
// page are relative, and that is right only where the page's own address has the slash that
// it was made for.
//
//   - Hosts that take the slash off the end ("/archive/statements"), or put one
//     there, are told otherwise in the browser's address, before anything is asked
//     for. data-file marks a page that is a file of its own and wants no slash.
//   - Opened from a disk, no file with a hash can be loaded; disk.js does what can
//     be done there.
//
// Then it asks for the edition, which all else waits for: ahead.js goes on from there.
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
  const stop = new AbortController(), answer = fetch(root + "edition.json", { cache: "no-cache", signal: stop.signal });
  answer.catch(() => {}); // the loader hears of it
  (window.kashshaf = window.kashshaf || {}).begun = { [new URL(root + "edition.json", location.href)]: { answer, stop } };
})(location, document.documentElement.dataset);
