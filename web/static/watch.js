// While kashshaf serves a folder that it builds again (serve -watch), every page has
// this script: it loads the page again after a build, and says what a build that
// failed said. A published site has none of it.
(() => {
  let first;
  const source = new EventSource("/kashshaf-watch");
  source.addEventListener("built", (event) => {
    if (first === undefined) first = event.data;
    if (event.data !== first) location.reload();
  });
  source.addEventListener("failed", (event) => {
    let note = document.getElementById("kashshaf-watch");
    if (!note) {
      note = document.createElement("pre");
      note.id = "kashshaf-watch";
      note.setAttribute("role", "alert");
      note.dir = "ltr";
      note.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:99;margin:0;padding:1rem;background:#7a1f1f;color:#fff;white-space:pre-wrap";
      document.body.append(note);
    }
    note.textContent = JSON.parse(event.data);
  });
})();
