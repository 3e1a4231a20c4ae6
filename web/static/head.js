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
(({ protocol, pathname: at, search, hash }, d, { root, file: to } = d.documentElement.dataset) => {
  if (protocol == "file:") {
    at = d.createElement("script");
    root += "disk.js";
    at.src = self.trustedTypes?.createPolicy("kashshaf", { createScriptURL: () => root }).createScriptURL("") || root;
    return d.head.append(at);
  }
  to = to == null ? at + (/(\/(index)?|\.html)$/.test(at) ? "" : "/") : at.replace(/\/$/, "");
  try {
    if (to != at) history.replaceState(history.state, "", to + search + hash);
  } catch {
    // a frame without an origin may not, in some browsers
  }
})(location, document);
