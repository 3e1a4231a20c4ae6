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
//   kashshaf.answered()  is how it is told that its first answer is there
//
// Before it, as one script with it, run offline.js, which adds what belongs to
// working without a line, getting.js, which gets files, frame.js, what belongs to a widget,
// obtain.js, which gets the program, hand.js, by which the page hands on what it shows, and
// tree.js, which keeps the program from harm when others change the page.
"use strict";
(() => {
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

  const line = document.createElement("div");
  line.id = "loader";
  line.hidden = true;
  document.body.append(line);
  line.lang = english ? "en" : "ar";
  line.dir = english ? "ltr" : "rtl";
  let bar = null, size = 0, came = 0; // of the program and the corpus, in bytes

  function show(message, button, action) {
    const p = document.createElement("p");
    p.textContent = message;
    p.setAttribute("role", button ? "alert" : "status");
    line.replaceChildren(p);
    line.className = document.querySelector(".bar") ? "over-bar" : "";
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
  const told = {
    size: (bytes) => ([size, came] = [bytes, 0]),
    came(bytes) {
      came += bytes;
      if (bar && size) bar.value = Math.min(came, (bar.max = size));
    },
  };
  const reload = () => location.reload();

  // The site as an app is called in the reader's language. Its address is a whole one, which
  // stays when the program changes the page's.
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL(english ? "manifest-en.webmanifest" : "manifest.webmanifest", root).href;
  document.head.append(manifest);

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

  const { pause, Missing } = kashshaf.getting;

  async function load(tries) {
    document.getElementById("ask-why")?.remove();
    show(say.loading);
    line.hidden = true; // for the first moments: most often it is quick
    const late = setTimeout(() => (line.hidden = false), 200);
    try {
      for (let n = 1; ; n++) {
        try {
          const go = new Go();
          const module = await kashshaf.obtain(n === 1 && tries === 0 ? "default" : "reload", told);
          const instance = await WebAssembly.instantiate(module, go.importObject);
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

  // answered waits until the page has its first answer: what is then stored for use without
  // a line would take its share of the same one, and of the processor. No page waits for
  // ever, and none whose program has ended.
  async function answered(ended) {
    const until = performance.now() + 30000;
    await Promise.race([kashshaf.ready, ended, pause(30000)]);
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
    answered(ended).catch(() => {}).then(() => (kashshaf.opened?.(), kashshaf.answered?.())).then(kashshaf.getting.shelve).then(kashshaf.start);
    await ended; // it never returns but by failing
    kashshaf.post({ type: "error", message: "stopped" });
    show(say.stopped, say.reload, reload);
  }

  start(0);
})();
