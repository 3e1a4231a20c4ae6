// The loader makes a prerendered page alive: it fetches the program with a true
// progress bar, starts it, and installs the worker that keeps the site offline.
// The page is readable and its links work before, without and after it. What is
// typed meanwhile into the search box stays there until the program, as it
// starts, takes it over.
//
// It gives go-app what that expects of a page (goappGetenv and its like) and, for
// the program, host pages and tests, window.kashshaf:
//
//   kashshaf.ready    a promise, fulfilled when the program has drawn the page
//   kashshaf.offline  "no", "storing" or "yes": whether the site works without a
//                     line; a "kashshaf-offline" event on window tells of changes
//   kashshaf.update   {ready, apply()}: whether a new edition waits, and the way
//                     to switch to it; a "kashshaf-update" event tells of one
//   kashshaf.post(message)  in a widget's frame, tells the host page something
"use strict";
(() => {
  const script = document.currentScript;
  const page = document.documentElement;
  const root = new URL(page.dataset.root || "./", location.href);
  const framed = window.parent !== window;
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
        old: "This browser is too old to search here. The documents and indexes can still be read.",
        stopped: "Search has stopped because of an error. Reload the page to go on.",
        local: "Searching needs a web server; opened from a disk, the pages can only be read.",
        retry: "Try again",
        reload: "Reload",
      }
    : {
        loading: "يُجهَّز البحث…",
        slow: "انقطع الاتصال، تُعاد المحاولة…",
        failed: "تعذّر تحميل البحث. تحقّق من الاتصال ثم أعد المحاولة، والصفحة تُقرأ في هذه الأثناء.",
        changed: "هذه الصفحة من إصدار أقدم. أعد تحميلها ليعمل البحث.",
        old: "هذا المتصفح أقدم من أن يعمل فيه البحث، أما الوثائق والفهارس فتُقرأ فيه.",
        stopped: "توقّف البحث بسبب خطأ. أعد تحميل الصفحة للمتابعة.",
        local: "يحتاج البحث إلى خادم ويب، أما الصفحات المفتوحة من القرص فتُقرأ فقط.",
        retry: "أعد المحاولة",
        reload: "أعد التحميل",
      };

  // ------------------------------------------------------- the progress line

  const line = document.getElementById("loader");
  line.lang = english ? "en" : "ar";
  line.dir = english ? "ltr" : "rtl";
  let bar = null;

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
      bar.max = Number(script.dataset.bytes);
      bar.setAttribute("aria-label", message);
      line.append(bar);
    }
    line.hidden = false;
  }
  const progress = (bytes) => {
    if (bar) bar.value = Math.min(bytes, bar.max);
  };
  const reload = () => location.reload();

  // The program changes the page's address; what the head links to stays where it is.
  for (const link of document.querySelectorAll('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]')) link.href = link.href;

  // ------------------------------------------------- what go-app expects

  // The prefix is decoded as go-app's paths are.
  let prefix = root.pathname.replace(/\/$/, "");
  try {
    prefix = decodeURIComponent(prefix);
  } catch {
    // not UTF-8: leave it as the address has it
  }
  const environment = { GOAPP_ROOT_PREFIX: prefix, GOAPP_INTERNAL_URLS: "[]", GOAPP_STATIC_RESOURCES_URL: prefix };
  window.goappGetenv = (name) => environment[name];
  window.goappNav = () => {};
  window.goappUpdatedBeforeWasmLoaded = false;
  window.goappOnUpdate = () => {
    window.goappUpdatedBeforeWasmLoaded = true;
  };
  window.goappAppInstallChangedBeforeWasmLoaded = false;
  window.goappOnAppInstallChange = () => {
    window.goappAppInstallChangedBeforeWasmLoaded = true;
  };
  let registration = null;
  window.goappTryUpdate = () => registration?.update().catch(() => {});

  let prompt = null;
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    prompt = event;
    window.goappOnAppInstallChange();
  });
  window.addEventListener("appinstalled", () => {
    prompt = null;
    window.goappOnAppInstallChange();
  });
  window.goappIsAppInstalled = () => matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
  window.goappIsAppleBrowser = () => "standalone" in navigator;
  window.goappIsAppInstallable = () => prompt !== null && !window.goappIsAppInstalled();
  window.goappShowInstallPrompt = async () => {
    const shown = prompt;
    prompt = null;
    await shown?.prompt();
    window.goappOnAppInstallChange();
  };

  // -------------------------------------------------------------- the program

  const program = new URL(script.dataset.program, root).href;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  class Missing extends Error {}

  // count watches the bytes of a copy of the response go by. The response itself
  // stays what fetch gave: a browser keeps the compiled program only for those.
  async function count(copy, alive) {
    let loaded = 0;
    for (const reader = copy.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      progress((loaded += value.byteLength));
      alive();
    }
  }

  // stalled gives up a download that neither goes on nor fails, as bad lines have
  // them. kashshaf.patience, in milliseconds, is for tests.
  function stalled() {
    const stop = new AbortController();
    let timer;
    const end = () => clearTimeout(timer);
    const alive = () => {
      end();
      timer = setTimeout(() => stop.abort(new Error("program: nothing came")), kashshaf.patience || 30000);
    };
    alive();
    return { signal: stop.signal, alive, end };
  }

  // instantiate compiles the program while it arrives, where the browser can and
  // the host says the right type.
  async function instantiate(cache, imports) {
    const { signal, alive, end } = stalled();
    try {
      const response = await fetch(program, { cache, signal });
      if (response.status === 404 || response.status === 410) throw new Missing("program is gone");
      if (!response.ok) throw new Error("program: status " + response.status);
      if (response.body) count(response.clone(), alive).then(end, () => {}); // the other copy tells of errors
      if (WebAssembly.instantiateStreaming && response.headers.get("Content-Type") === "application/wasm") {
        return await WebAssembly.instantiateStreaming(response, imports);
      }
      return await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    } finally {
      end();
    }
  }

  async function load(tries) {
    show(say.loading);
    line.hidden = true; // for the first moments: most often it is quick
    const late = setTimeout(() => (line.hidden = false), 200);
    try {
      for (let n = 1; ; n++) {
        try {
          const go = new Go();
          const { instance } = await instantiate(n === 1 && tries === 0 ? "default" : "reload", go.importObject);
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

  let started;
  kashshaf.ready = new Promise((done) => (started = done));

  async function start(tries) {
    if (location.protocol === "file:") {
      show(say.local, say.reload, reload);
      return;
    }
    if (typeof WebAssembly !== "object" || typeof Go !== "function") {
      show(say.old, say.reload, reload);
      return;
    }
    let loaded;
    try {
      loaded = await load(tries);
    } catch (err) {
      console.warn("kashshaf: the program did not load:", err.message);
      post({ type: "error", message: "load" });
      if (err instanceof Missing) show(say.changed, say.reload, reload);
      else show(say.failed, say.retry, () => start(tries + 1));
      return;
    }
    const ended = loaded.go.run(loaded.instance);
    line.hidden = true;
    started();
    follow();
    if (!framed) install();
    await ended; // it never returns but by failing
    post({ type: "error", message: "stopped" });
    show(say.stopped, say.reload, reload);
  }

  // ---------------------------------------------------- in a widget's frame

  // post sends the host page a message. Messages hold nothing but what the reader
  // does in the frame, so any host may read them.
  function post(message) {
    if (framed) window.parent.postMessage({ ...message, source: "kashshaf" }, "*");
  }
  kashshaf.post = post;

  // The host page may hand in its colours, faces and measures, and say what to
  // search for or to open. Any page may be the host, so nothing it says is more
  // than a reader could do, or than a style may be.
  const colour = (value) => CSS.supports("color", value);
  const family = (value) => CSS.supports("font-family", value);
  const size = (value) => CSS.supports("padding-inline-start", value);
  const looks = {
    paper: ["--paper", colour], raised: ["--raised", colour], ink: ["--ink", colour], quiet: ["--quiet", colour],
    line: ["--line", colour], accent: ["--accent", colour], tint: ["--tint", colour], found: ["--found", colour],
    face: ["--sans", family], "face-text": ["--serif", family], radius: ["--radius", size],
  };
  const steps = [0.25, 0.5, 0.75, 1, 1.5, 2, 3]; // --s1 to --s7, as the style sheet has them

  function dress(values) {
    const fine = (value) => typeof value === "string" && value.length <= 200 && !/[;{}\\]|url|var\(|image/i.test(value);
    for (const [name, [property, is]] of Object.entries(looks)) {
      if (Object.hasOwn(values, name) && fine(values[name]) && is(values[name])) page.style.setProperty(property, values[name]);
    }
    if (Object.hasOwn(values, "space") && fine(values.space) && size(values.space)) {
      steps.forEach((n, i) => page.style.setProperty("--s" + (i + 1), `calc(${values.space} * ${n})`));
    }
  }

  // visit goes to an address as a reader does who follows a link.
  function visit(change) {
    const url = new URL(location.href);
    const kept = new URLSearchParams();
    for (const name of ["lang", "theme", "digits"]) if (url.searchParams.has(name)) kept.set(name, url.searchParams.get(name));
    change(kept);
    url.search = kept;
    url.hash = "";
    const a = document.createElement("a");
    a.href = url.href;
    document.body.append(a);
    a.click();
    a.remove();
  }

  function obey({ data, source }) {
    if (source !== window.parent || !data || typeof data !== "object" || data.source !== "kashshaf-host") return;
    const text = (value) => typeof value === "string" && value.length <= 2000;
    if (data.type === "style" && data.values && typeof data.values === "object") dress(data.values);
    if (data.type === "open" && text(data.id)) visit((to) => to.set("doc", data.id));
    if (data.type === "search" && text(data.query) && text(data.filters)) {
      visit((to) => {
        for (const [name, value] of new URLSearchParams(data.filters)) to.append(name, value);
        to.set("q", data.query);
      });
    }
  }
  if (framed) {
    window.addEventListener("message", obey);
    post({ type: "hello" });
  }

  // follow tells the host page the height of the content, now and as it changes.
  function follow() {
    if (!framed) return;
    let told = 0;
    const measure = () => {
      const height = Math.ceil(document.body.firstElementChild.getBoundingClientRect().height);
      if (height !== told) post({ type: "resize", height: (told = height) });
    };
    new ResizeObserver(measure).observe(document.body.firstElementChild);
    measure();
  }

  // -------------------------------------------------- offline and new editions

  const update = (kashshaf.update = { ready: false, apply: reload });
  kashshaf.offline = "no";
  const tellOffline = (state) => {
    kashshaf.offline = state;
    window.dispatchEvent(new CustomEvent("kashshaf-offline", { detail: state }));
  };

  function waiting(worker) {
    update.ready = true;
    update.apply = () => {
      navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
      worker.postMessage({ kashshaf: "switch" });
    };
    window.goappOnUpdate();
    window.dispatchEvent(new CustomEvent("kashshaf-update"));
  }

  // The site's policy lets no script be named by a string, but for this one.
  const workerURL = () => {
    const createScriptURL = () => new URL("sw.js", root).href;
    return window.trustedTypes ? trustedTypes.createPolicy("kashshaf", { createScriptURL }).createScriptURL("") : createScriptURL();
  };

  async function install() {
    if (!("serviceWorker" in navigator)) return;
    try {
      registration = await navigator.serviceWorker.register(workerURL(), { scope: root.pathname, updateViaCache: "none" });
    } catch (err) {
      console.warn("kashshaf: offline is not to be had here:", err.message);
      return;
    }
    if (registration.waiting && registration.active) waiting(registration.waiting);
    if (registration.active) tellOffline("yes");
    const attend = (worker) => {
      if (!worker) return;
      if (!registration.active) tellOffline("storing");
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed" && registration.active) waiting(worker);
        if (worker.state === "activated") tellOffline("yes");
        if (worker.state === "redundant" && !registration.active) tellOffline("no");
      });
    };
    attend(registration.installing);
    registration.addEventListener("updatefound", () => attend(registration.installing));
  }

  start(0);
})();
