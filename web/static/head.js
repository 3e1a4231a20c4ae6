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
// ahead.js goes on from there.
(({ protocol, pathname, search, hash }, { root, file }) => {
  if (protocol === "file:") {
    const script = document.createElement("script"), policies = window.trustedTypes || { createPolicy: (_, policy) => policy };
    script.src = policies.createPolicy("kashshaf", { createScriptURL: () => root + "disk.js" }).createScriptURL("");
    return document.head.append(script);
  }
  const path = file == null ? pathname + (/(\/|\/index|\.html)$/.test(pathname) ? "" : "/") : pathname.replace(/\/$/, "");
  try {
    if (path !== pathname) history.replaceState(history.state, "", path + search + hash);
  } catch {
    // a frame without an origin may not, in some browsers
  }
})(location, document.documentElement.dataset);
