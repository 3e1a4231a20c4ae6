// The loader makes a prerendered page alive: it fetches the program with a true
// progress bar, starts it, and installs the worker that keeps the site offline.
// The page is readable and its links work before, without and after it. What is
// typed meanwhile into the search box stays there until the program, as it
// starts, takes it over.
//
// It gives go-app what that expects of a page (goappGetenv and its like) and, for
// the program, host pages and tests, window.kashshaf:
//
//   kashshaf.ready    a promise, fulfilled when the program has drawn the page and
//                     taken over what was typed meanwhile
//   kashshaf.waits    how many answers the page waits for: at 0 everything that was
//                     asked for is there, and drawn in the next frame
//   kashshaf.drawn()  is how the program says so
//   kashshaf.program  the address of the program, which is another in each edition
//   kashshaf.cited(tags)  tells reference managers which document the page is of now
//   kashshaf.copy(text)  copies a text: a promise of whether that was allowed
//   kashshaf.bundle() gives the program the corpus, in one piece or several, once
//
// Before it, as one script with it, run offline.js, which adds what belongs to
// working without a line, getting.js, which gets files, frame.js, what belongs to a widget, and tree.js, which
// keeps the program from harm when others change the page.
"use strict";
(() => {
  const own = document.currentScript.src; // now: it is relative to an address that changes
  document.getElementById("unstarted")?.remove(); // it has
  const page = document.documentElement;
  const root = new URL(page.dataset.root || "./", location.href);
  const kashshaf = (window.kashshaf = window.kashshaf || {});

  // -------------------------------------------------------- language and theme

  const remembered = (key) => {
    try {
      return localStorage.getItem("kashshaf." + key);
    } catch {
      return null; // storage is refused
    }
  };
  const asked = new URLSearchParams(location.search);
  const english = (asked.get("lang") || remembered("lang") || page.lang).startsWith("en");
  const theme = asked.get("theme") || remembered("theme");
  if (["light", "dark"].includes(theme)) page.dataset.theme = theme; // sooner than the program can
  const say = english
    ? {
        loading: "Preparing search…",
        slow: "The line dropped; trying again…",
        failed: "Search could not be loaded. Check your connection and try again; the page can be read meanwhile.",
        changed: "This page belongs to an older edition. Reload it to search.",
        old: "This browser does not run the program that searches: it is too old, or WebAssembly is switched off. The documents and indexes can be read.",
        policy: "This host's security policy forbids the program that searches ('wasm-unsafe-eval' is missing from its script-src). The documents and indexes can be read.",
        stopped: "Search has stopped because of an error. Reload the page to go on.",
        retry: "Try again",
        reload: "Reload",
      }
    : {
        loading: "يُجهَّز البحث…",
        slow: "انقطع الاتصال، تُعاد المحاولة…",
        failed: "تعذّر تحميل البحث. تحقّق من الاتصال ثم أعد المحاولة، والصفحة تُقرأ في هذه الأثناء.",
        changed: "هذه الصفحة من إصدار أقدم. أعد تحميلها ليعمل البحث.",
        old: "لا يعمل برنامج البحث في هذا المتصفح: إما أنه قديم أو أن WebAssembly معطّل فيه. أما الوثائق والفهارس فتُقرأ.",
        policy: "تمنع سياسة الأمان على هذا الخادم برنامج البحث (لا ترد \u200e'wasm-unsafe-eval'\u200e في script-src). أما الوثائق والفهارس فتُقرأ.",
        stopped: "توقّف البحث بسبب خطأ. أعد تحميل الصفحة للمتابعة.",
        retry: "أعد المحاولة",
        reload: "أعد التحميل",
      };

  // ------------------------------------------------------- the progress line

  const line = document.getElementById("loader");
  line.lang = english ? "en" : "ar";
  line.dir = english ? "ltr" : "rtl";
  let bar = null, size = 0, came = 0; // of the program and the corpus, in bytes

  function show(message, button, action) {
    const p = document.createElement("p");
    p.textContent = message;
    p.setAttribute("role", button ? "alert" : "status");
    line.replaceChildren(p);
    bar = null;
    if (button) {
      const b = document.createElement("button");
      b.type = "button";
      b.textContent = button;
      b.addEventListener("click", action);
      line.append(b);
    } else {
      bar = document.createElement("progress");
      if (size) bar.max = size;
      bar.setAttribute("aria-label", message);
      line.append(bar);
    }
    line.hidden = false;
  }
  const progress = (bytes) => {
    came += bytes;
    if (bar && size) bar.value = Math.min(came, (bar.max = size));
  };
  const reload = () => location.reload();

  // The site as an app is called in the reader's language.
  const manifest = document.querySelector("link[rel=manifest]");
  if (english !== page.lang.startsWith("en")) manifest.href = new URL(manifest.dataset.other, location.href).href;

  // 404.html sends here whoever asks for a document or an entity that has no page of
  // its own: the program draws what the address says.
  if (location.href.startsWith(root.href) && /^offline(\/|\.html)?#/.test(location.href.slice(root.href.length))) history.replaceState(null, "", root.href + location.hash.slice(1));

  // ------------------------------------------------- what go-app expects

  // The prefix is decoded as go-app's paths are.
  let prefix = root.pathname.replace(/\/$/, "");
  try {
    prefix = decodeURIComponent(prefix);
  } catch {
    // not UTF-8: leave it as the address has it
  }
  const environment = { GOAPP_ROOT_PREFIX: prefix, GOAPP_INTERNAL_URLS: "[]", GOAPP_STATIC_RESOURCES_URL: prefix, KASHSHAF_URLS: page.dataset.urls || "slash" };
  window.goappGetenv = (name) => environment[name];
  window.goappNav = () => {};
  window.goappUpdatedBeforeWasmLoaded = false;
  window.goappOnUpdate = () => {
    window.goappUpdatedBeforeWasmLoaded = true;
  };

  // -------------------------------------------------------------- the program

  const { get, patience, pause, Missing } = kashshaf.getting;

  // count watches the bytes of a copy of the response go by. The response itself
  // stays what fetch gave: a browser keeps the compiled program only for those.
  async function count(copy, alive) {
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

  // edition asks which program there is, and which packs where these have the corpus. No
  // page names them, so that pages stay as they are when the collection grows; but the
  // loader must be the one that knows how to run the program. What the page has heard
  // already counts once.
  async function edition({ signal, alive, end }) {
    try {
      const url = new URL("edition.json", root).href, heard = kashshaf.begun?.[url] && kashshaf.edition;
      const response = await get(url, "no-cache", signal);
      const now = await (heard || response.json());
      if (new URL(now.loader, root).href !== own) throw new Missing("this page's loader is of another edition");
      const packs = now.packs || [];
      if (now.parts) kashshaf.part = (name, ...how) => kashshaf.getting.part(new URL(now.parts + name + ".bin", root).href, ...how);
      size = packs.reduce((sum, { bytes }) => sum + bytes, now.bytes);
      came = 0;
      alive();
      return { program: new URL(now.program, root).href, packs };
    } catch (err) {
      end();
      throw err;
    }
  }

  // compile fetches the program and compiles it while it arrives, where the browser
  // can and the host says the right type.
  async function compile(program, cache, { signal, alive, end }) {
    try {
      const response = await get(program, cache, signal);
      // A network's page to log in, or a host's for what it does not have: the next try
      // asks for the edition again.
      if ((response.headers.get("Content-Type") || "").startsWith("text/html")) throw new Error(program + " is a page");
      // The other copy tells of errors. What the worker keeps is there at once, and is not counted.
      if (response.headers.has("Kashshaf-Kept")) end();
      else if (response.body) count(response.clone(), alive).then(end, () => {});
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
  async function piece(pack, cache, { signal, alive, end }) {
    const url = new URL(pack.path, root).href;
    try {
      for (const mode of new Set([cache, "reload"])) {
        if (pieces.has(url)) break;
        const response = await get(url, mode, signal).catch((err) => {
          if (err instanceof Missing || mode === "reload" || signal.aborted) throw err;
        });
        const file = response && (await read(response, pack.bytes, alive));
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
  async function read(response, bytes, alive) {
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

  async function obtain(cache) {
    const waits = [patience()];
    const wait = () => (waits.push(patience()), waits[waits.length - 1]);
    try {
      const { program, packs } = await edition(waits[0]);
      kashshaf.program = program;
      const [module, ...parts] = await Promise.all([
        Promise.race([kashshaf.shared.given(program), compile(program, cache, waits[0])]),
        ...packs.map((pack) => piece(pack, cache, wait())),
      ]);
      kashshaf.shared.give(program, module);
      return { module, parts };
    } finally {
      waits.forEach((waiting) => waiting.stop());
    }
  }

  // take gives the corpus, once: the program copies it into its own memory. It is what the
  // packs carry, or the program's own file.
  function take(module, parts) {
    delete kashshaf.bundle;
    pieces.clear();
    return parts.length ? parts.splice(0) : WebAssembly.Module.customSections(module, "kashshaf").map((section) => new Uint8Array(section));
  }

  async function load(tries) {
    document.getElementById("ask-why")?.remove();
    show(say.loading);
    line.hidden = true; // for the first moments: most often it is quick
    const late = setTimeout(() => (line.hidden = false), 200);
    try {
      for (let n = 1; ; n++) {
        try {
          const go = new Go();
          const { module, parts } = await obtain(n === 1 && tries === 0 ? "default" : "reload");
          const instance = await WebAssembly.instantiate(module, go.importObject);
          kashshaf.bundle = () => take(module, parts);
          clearTimeout(late);
          return { go, instance };
        } catch (err) {
          if (err instanceof Missing || n === 3) throw err;
          show(say.slow);
          await pause(n * 1500);
        }
      }
    } finally {
      clearTimeout(late);
    }
  }

  // What reference managers read of the page: names and contents in turn, in the place of those
  // of the page that was here before. Zotero hears of it.
  kashshaf.cited = (tags) => {
    for (const old of document.querySelectorAll('meta[name^="citation_"], meta[name^="DC."], script[type="application/ld+json"]')) old.remove();
    for (let i = 0; i < tags?.length; i += 2) document.head.append(Object.assign(document.createElement("meta"), { name: tags[i], content: tags[i + 1] }));
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

  kashshaf.ready = new Promise((done) => (kashshaf.drawn = done));

  // hindered says why no program may run here, or nothing: some browsers have none,
  // some readers switch them off, and some hosts forbid them.
  function hindered() {
    if (typeof WebAssembly !== "object" || typeof Go !== "function") return say.old;
    try {
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      return "";
    } catch (err) {
      return /security policy|unsafe-eval|CSP/i.test(err.message) ? say.policy : say.old;
    }
  }

  // unable says why there is no search: in the line at the foot, and at the box.
  function unable(message, button, action) {
    page.classList.remove("asking"); // there will be no answer
    kashshaf.opened?.();
    show(message, button, action);
    const box = document.getElementById("ask");
    if (!box) return;
    const why = document.getElementById("ask-why") || document.createElement("p");
    why.id = why.className = "ask-why";
    why.lang = line.lang;
    why.dir = line.dir;
    why.textContent = message;
    box.closest(".masthead").append(why);
    box.setAttribute("aria-describedby", why.id);
  }

  // answered waits until the page has what it asks of a corpus in parts: what is then stored
  // for use without a line would take its share of the same one. No page waits for ever.
  async function answered() {
    if (!kashshaf.part) return;
    const until = performance.now() + 30000;
    await Promise.race([kashshaf.ready, pause(30000)]);
    while (kashshaf.waits > 0 && performance.now() < until) await pause(200);
  }

  async function start(tries) {
    if (location.protocol === "file:") return; // disk.js says what is missing
    const why = hindered();
    if (why) {
      kashshaf.post({ type: "error", message: "program" });
      return unable(why, say.reload, reload);
    }
    let loaded;
    try {
      loaded = await load(tries);
    } catch (err) {
      console.warn("kashshaf: the program did not load:", err.message);
      kashshaf.post({ type: "error", message: "load" });
      if (err instanceof Missing) unable(say.changed, say.reload, reload);
      else unable(say.failed, say.retry, () => start(tries + 1));
      return;
    }
    const drawn = document.getElementById("explorer");
    if (document.body.firstElementChild !== drawn) document.body.prepend(drawn); // others put something before it; moving it takes the focus
    kashshaf.early = false; // from now on the program answers keys
    kashshaf.tend(loaded.go);
    const ended = loaded.go.run(loaded.instance);
    line.hidden = true;
    kashshaf.follow();
    answered().then(() => kashshaf.opened?.()).then(kashshaf.getting.shelve).then(kashshaf.start);
    await ended; // it never returns but by failing
    kashshaf.post({ type: "error", message: "stopped" });
    show(say.stopped, say.reload, reload);
  }

  start(0);
})();
