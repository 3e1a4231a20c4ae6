// What a page asks for before the loader has come, which wants it: the edition, the program
// that the page names and, as soon as the edition says their names, whatever else.
// kashshaf.edition is the promise of the edition, which alone reads that answer;
// kashshaf.begun has {answer, stop} by address. The program is compiled as it comes, while
// style and scripts come, too: its begun has module, the promise of it or of null, and copy,
// by which what comes is counted: to read a second one costs a twelfth of all that the page's
// processor has to do until its answer is there, so there is none of what the worker keeps or
// the browser most likely has, since it came whole before.
//
// It stands in the head of the main pages, behind head.js. In those of documents and
// entities, which are many, it is only the first part of the loader's script, and finds in
// the others that it has run.
//
// A search opened cold shows no front page: page.js, which comes later, says what is shown
// instead, and whether it is one; until then nothing is laid out in vain.
//
// A page that is opened is being opened until its answer is there: the worker waits with
// what it stores for the lock that says so, which kashshaf.opened() gives back.
((kashshaf, { root, program }) => {
  if (kashshaf.begun || location.protocol === "file:") return;
  const begun = (kashshaf.begun = {}), { classList } = document.documentElement;
  if (/[?&]q=./.test(location.search)) classList.add("asked");
  setTimeout(() => classList.remove("asked"), 5000);
  const url = (name) => new URL(root + name, location.href).href;
  const begin = (name, cache = "default") => {
    const stop = new AbortController(), answer = fetch(url(name), { cache, signal: stop.signal });
    answer.catch(() => {}); // the loader hears of it
    return (begun[url(name)] = { answer, stop });
  };
  const opening = { mode: "shared" }, opened = new Promise((done) => (kashshaf.opened = done));
  navigator.locks?.request("kashshaf " + new URL(root, location.href).pathname + " opening", opening, () => opened).catch(() => {});
  kashshaf.edition = begin("edition.json", "no-cache").answer.then((answer) => answer.json());
  kashshaf.edition.catch(() => {});
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return; // no program may run here: the loader says why
  }
  const came = (to) => {
    try {
      return localStorage.getItem("kashshaf.came " + new URL(root, location.href).pathname) === url(to);
    } catch {
      return false; // storage is refused
    }
  };
  const compile = (to) => {
    const get = begin(to);
    get.module = get.answer.then((answer) => {
      const { ok, headers } = answer;
      if (ok && !headers.has("Kashshaf-Kept") && !came(to)) get.copy = answer.clone();
      return ok && WebAssembly.compileStreaming && headers.get("Content-Type") === "application/wasm" ? WebAssembly.compileStreaming(answer) : null;
    });
    get.module.catch(() => {});
    return get;
  };
  const early = program && compile(program);
  kashshaf.edition.then(({ program: named, packs = [] }) => {
    if (named !== program) {
      early?.stop.abort();
      compile(named);
    }
    for (const { path } of packs) begin(path);
  }, () => {});
})((window.kashshaf = window.kashshaf || {}), document.documentElement.dataset);
