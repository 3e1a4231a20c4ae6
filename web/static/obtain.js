// How the page gets the program and its corpus: which ones the edition says, as they come,
// each of them checked. It runs before loader.js, as one script with it, and offers
// kashshaf.obtain(cache, told): the promise of the program, compiled. told.size(bytes) hears
// how much there is to come, and told.came(bytes) of what came. For the program it gives
//
//   kashshaf.program  the address of the program, which is another in each edition
//   kashshaf.part()   gets a part of the corpus, where that comes in parts (getting.js)
//   kashshaf.bundle() gives the program the corpus, in one piece or several, once
"use strict";
(() => {
  const own = document.currentScript.src; // now: it is relative to an address that changes
  const root = new URL(document.documentElement.dataset.root || "./", location.href);
  const kashshaf = (window.kashshaf = window.kashshaf || {});
  const { get, patience, Missing } = kashshaf.getting;

  // count watches the bytes of a copy of the response go by, for the response itself is
  // compiled as it comes.
  async function count(copy, progress, alive) {
    const parts = [];
    for (const reader = copy.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return lay(copy.url, parts);
      if (wanted()) parts.push(value);
      progress(value.byteLength);
      alive();
    }
  }

  // Where nothing is kept yet, the worker will want what was loaded (offline.js).
  const wanted = () => window.parent === window && navigator.serviceWorker && !navigator.serviceWorker.controller;
  function lay(url, parts) {
    if (wanted()) (kashshaf.loaded = kashshaf.loaded || {})[url] = new Blob(parts);
  }

  // It is remembered which program came whole: ahead.js does not count it again.
  const whole = "kashshaf.came " + root.pathname;
  function remember(program) {
    try {
      if (localStorage.getItem(whole) !== program) localStorage.setItem(whole, program);
    } catch {
      // there is no room: it is counted again
    }
  }

  // edition asks which program there is, and which packs where these have the corpus. Pages
  // name no packs, so that they stay as they are when the collection grows; but the
  // loader must be the one that knows how to run the program. What the page has heard
  // already counts once.
  async function edition(told, { signal, alive, end }) {
    try {
      const url = new URL("edition.json", root).href, heard = kashshaf.begun?.[url] && kashshaf.edition;
      const response = await get(url, "no-cache", signal);
      const now = await (heard || response.json());
      if (new URL(now.loader, root).href !== own) throw new Missing("this page's loader is of another edition");
      const packs = now.packs || [];
      kashshaf.runs = now;
      if (now.parts) kashshaf.part = (name, ...how) => kashshaf.getting.part(new URL(now.parts + name + ".bin", root).href, ...how);
      told.size(packs.reduce((sum, { bytes }) => sum + bytes, now.bytes));
      alive();
      return { program: new URL(now.program, root).href, packs };
    } catch (err) {
      end();
      throw err;
    }
  }

  // compile fetches the program and compiles it while it arrives, where the browser
  // can and the host says the right type.
  async function compile(program, cache, told, { signal, alive, end }) {
    try {
      const early = cache !== "reload" && kashshaf.begun?.[program]; // by ahead.js
      const response = await get(program, cache, signal);
      // A network's page to log in, or a host's for what it does not have: the next try
      // asks for the edition again.
      if ((response.headers.get("Content-Type") || "").startsWith("text/html")) throw new Error(program + " is a page");
      // The other copy tells of errors. What the worker keeps is there at once. Of what
      // ahead.js made no copy the browser most likely has all; if it has not, that may fail
      // for want of patience, and the next try counts.
      const copy = early ? early.copy : response.clone();
      if (response.headers.has("Kashshaf-Kept")) end();
      else if (copy?.body) count(copy, told.came, alive).then(end, () => {});
      const compiled = await early?.module;
      if (compiled) return compiled;
      if (WebAssembly.compileStreaming && response.headers.get("Content-Type") === "application/wasm") {
        return await WebAssembly.compileStreaming(response);
      }
      return await WebAssembly.compile(await response.arrayBuffer());
    } finally {
      end();
    }
  }

  // piece fetches a pack, and gives what it carries of the corpus. What the browser has, or
  // what came, is good if its hash is; if not, the host is asked once more, for this pack
  // alone. What has come stays for another try of all.
  const pieces = new Map(); // by address
  async function piece(pack, cache, told, { signal, alive, end }) {
    const url = new URL(pack.path, root).href;
    try {
      for (const mode of new Set([cache, "reload"])) {
        if (pieces.has(url)) break;
        const response = await get(url, mode, signal).catch((err) => {
          if (err instanceof Missing || mode === "reload" || signal.aborted) throw err;
        });
        const file = response && (await read(response, pack.bytes, told.came, alive));
        if (!file || (await differs(file, pack.sha256))) continue;
        lay(url, [file]);
        pieces.set(url, carried(file));
      }
    } finally {
      end();
    }
    if (!pieces.has(url)) throw new Error(url + " is not what the edition names");
    return pieces.get(url);
  }

  // read gives a response's bytes, or nothing where they are not as many as they should be.
  async function read(response, bytes, progress, alive) {
    const file = new Uint8Array(bytes);
    let at = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return at === bytes ? file : null;
      if (at + value.byteLength > bytes) return void reader.cancel().catch(() => {});
      file.set(value, at);
      at += value.byteLength;
      progress(value.byteLength);
      alive();
    }
  }

  // differs tells whether a file has another hash. Pages that did not come over HTTPS
  // cannot tell; the program checks all of the corpus as it opens it.
  async function differs(file, sha256) {
    if (!crypto.subtle) return false;
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", file));
    return Array.from(sum, (b) => b.toString(16).padStart(2, "0")).join("") !== sha256;
  }

  // carried gives what a pack carries: the content of the one section of a module, behind
  // eight bytes of magic and version, the section's kind, its length and its name.
  function carried(file) {
    let at = 9;
    while (file[at++] & 128);
    return file.subarray(at + 1 + file[at]);
  }

  kashshaf.obtain = async (cache, told) => {
    const waits = [patience()];
    const wait = () => (waits.push(patience()), waits[waits.length - 1]);
    try {
      const { program, packs } = await edition(told, waits[0]);
      kashshaf.program = program;
      const [module, ...parts] = await Promise.all([
        Promise.race([kashshaf.shared.given(program), compile(program, cache, told, waits[0])]),
        ...packs.map((pack) => piece(pack, cache, told, wait())),
      ]);
      kashshaf.shared.give(program, module);
      remember(program);
      kashshaf.bundle = () => take(module, parts);
      return module;
    } finally {
      waits.forEach((waiting) => waiting.stop());
    }
  };

  // take gives the corpus, once: the program copies it into its own memory. It is what the
  // packs carry, or the program's own file.
  function take(module, parts) {
    delete kashshaf.bundle;
    pieces.clear();
    return parts.length ? parts.splice(0) : WebAssembly.Module.customSections(module, "kashshaf").map((section) => new Uint8Array(section));
  }
})();
