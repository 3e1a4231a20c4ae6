// What a page does so that the site works without a line, and as an app. It runs
// before loader.js, as one script with it; sw.js is the worker's side. For the
// program, host pages and tests:
//
//   kashshaf.offline  whether the site works without a line: "no", "storing",
//                     "yes", "full" (there is no room), "refused" (the browser
//                     keeps nothing here), "changed" (the host changes the files on
//                     their way), "paused" or "off" (the reader wants none kept)
//   kashshaf.kept     {done, total, pausable, lasting, askable, clears}: bytes kept and to
//                     be kept, whether that can be paused, whether the browser has promised
//                     not to clear them, or can be asked to, and whether it clears them
//                     after a week
//   kashshaf.shelf()  the promise of the cache of the corpus's parts, or of nothing; of
//                     what was read of a collection on a server with shelf("read")
//   kashshaf.shelved()  the promise of whether there are any parts
//   kashshaf.keep()   keeps the site    kashshaf.forget()  removes what is kept
//   kashshaf.pause()  has the parts of the corpus that are not kept yet come only when they
//                     are read, until keep is asked for
//   kashshaf.last()   asks the browser not to clear it
//   kashshaf.script(name)  the address of a worker: "worker" or "share"
//   kashshaf.loaded   blobs by their addresses: the program and the packs of the corpus,
//                     until the worker has them
//   kashshaf.update   {ready, apply()}: whether a new edition waits, and the way
//                     to switch to it; a "kashshaf-update" event tells of one
//
// A "kashshaf-offline" event on window tells of changes of the first two.
"use strict";
(() => {
  const root = new URL(document.documentElement.dataset.root || "./", location.href);
  const framed = window.parent !== window;
  const kashshaf = (window.kashshaf = window.kashshaf || {});
  const choice = "kashshaf.keep"; // what the reader has chosen, among what is remembered
  // Browsers of Apple's clear what pages keep after seven days without a visit, but
  // for what stands on the home screen.
  const clears = /apple/i.test(navigator.vendor) && !matchMedia("(display-mode: standalone)").matches && navigator.standalone !== true;
  const kept = (kashshaf.kept = { done: 0, total: 0, pausable: false, lasting: false, askable: !!navigator.storage?.persist, clears });
  const update = (kashshaf.update = { ready: false, apply: () => location.reload() });
  let registration = null;

  // An edition that the host changes on its way cannot be kept. That is remembered
  // for a day, for each try would load all of it.
  const cannot = "kashshaf.cannot " + root.pathname;
  const hopeless = () => {
    const [program, since] = (localStorage.getItem(cannot) || "").split(" ");
    return program === kashshaf.program && Date.now() - since < 864e5;
  };

  function state(now) {
    kashshaf.offline = now;
    window.dispatchEvent(new CustomEvent("kashshaf-offline", { detail: now }));
  }
  kashshaf.offline = "no";

  // -------------------------------------------------- offline and new editions

  // A worker may speak before the page is done loading. Frames keep nothing, and
  // in a sandbox may not so much as ask for the container.
  if (!framed) navigator.serviceWorker?.addEventListener("message", hear);

  // The site's policy lets no script be named by a string, but for its workers.
  const scripts = { worker: new URL("sw.js", root).href, share: new URL(linesScript, root).href };
  const createScriptURL = (name) => scripts[name];
  const named = window.trustedTypes && location.protocol !== "file:" ? trustedTypes.createPolicy("kashshaf", { createScriptURL }) : { createScriptURL };
  kashshaf.script = (name) => named.createScriptURL(name);

  // start keeps the site, unless it is shown in a frame or the reader wants
  // otherwise; keep does so anyhow.
  kashshaf.start = () => {
    if (framed) return;
    const off = localStorage.getItem(choice) === "off";
    if (!off && !hopeless()) return keep();
    delete kashshaf.loaded;
    state(off ? "off" : "changed");
  };
  let asked = false; // by the reader, to keep all
  kashshaf.keep = () => {
    asked = true;
    localStorage.removeItem(choice);
    state("no");
    localStorage.removeItem(cannot); // it may be otherwise by now
    return keep();
  };

  async function keep() {
    try {
      if (!navigator.serviceWorker) return state("refused"); // as in pages that did not come over HTTPS
      registration = await navigator.serviceWorker.register(kashshaf.script("worker"), { scope: root.pathname, updateViaCache: "none" });
    } catch (err) {
      console.warn("kashshaf: offline is not to be had here:", err.message);
      return state(/Security|NotSupported/.test(err.name) ? "refused" : "no");
    }
    if (registration.waiting && registration.active) waiting(registration.waiting);
    if (registration.active) settled();
    attend(registration.installing);
    registration.addEventListener("updatefound", () => attend(registration.installing));
  }

  const attended = new WeakSet();
  function attend(worker) {
    if (!worker || attended.has(worker)) return;
    attended.add(worker);
    if (!registration.active) state("storing");
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") settled();
      if (worker.state === "redundant" && !registration.active && kashshaf.offline === "storing") state("no");
    });
  }

  // shelf is where parts of the corpus are kept that were read, by whichever edition; nothing
  // where none are to be. It is opened once: a view reads hundreds of parts.
  const called = (name) => "kashshaf " + root.pathname + " " + name;
  const none = () => framed || !window.caches || kashshaf.offline === "off" || localStorage.getItem(choice) === "off";
  const opened = new Map(); // promises of caches, by name
  kashshaf.shelf = async (name = "parts") => {
    if (none()) return null;
    if (!opened.has(name)) {
      const shelf = caches.open(called(name));
      opened.set(name, shelf);
      shelf.catch(() => opened.delete(name)); // another time it may be let
    }
    return opened.get(name);
  };
  kashshaf.shelved = async () => !framed && !!window.caches && caches.has(called("parts"));

  // settled has the worker look whether all is there, which it tells, and store what
  // is not.
  async function settled() {
    if (await navigator.storage?.persisted?.().catch(() => false)) kept.lasting = true; // it may have been promised meanwhile
    if (kashshaf.part && localStorage.getItem(choice) === "paused") return state("paused");
    if (kashshaf.part && !asked && navigator.connection?.saveData) return; // who saves data loads what is read, and no more
    registration.active.postMessage({ kashshaf: "keep" });
  }

  // hear is told by the worker how far it is, and by a new edition's that it is
  // whole: WebKit fires no updatefound for one that came while the page registered.
  function hear({ data, source, ports }) {
    if (source?.scriptURL !== scripts.worker || kashshaf.offline === "off") return;
    if (data?.kashshaf === "have") return offer(data.address, ports[0]);
    if (data?.kashshaf === "whole") return soon(source);
    if (data?.kashshaf !== "store") return;
    if (data.failed) {
      const why = data.failed === "Changed" ? "changed" : /Quota/.test(data.failed) ? "full" : /Security/.test(data.failed) ? "refused" : "no";
      if (why === "changed" && !registration?.active) localStorage.setItem(cannot, kashshaf.program + " " + Date.now());
      return state(why);
    }
    if (source.state === "redundant") return; // it has failed since
    Object.assign(kept, { done: data.done, total: data.total, pausable: !!kashshaf.part && source.state !== "installing" });
    if (data.paused) return state("paused");
    state(source.state !== "installing" && data.done >= data.total ? "yes" : "storing");
  }

  // offer gives the worker a file that this page has loaded, once.
  function offer(address, port) {
    const { href } = new URL(address, root);
    port.postMessage(kashshaf.loaded?.[href] || null);
    delete kashshaf.loaded?.[href];
  }

  // soon waits for a worker that has told of itself, as it ends its installing.
  function soon(worker) {
    if (worker.state === "installing") worker.addEventListener("statechange", () => soon(worker), { once: true });
    else if (worker.state !== "redundant") waiting(worker);
  }

  // A page that no worker controls keeps none waiting, and hears of no change of
  // controller: the worker itself is listened to.
  function waiting(worker) {
    const reload = () => worker.state === "activated" && location.reload();
    update.ready = true;
    update.apply = () => {
      worker.addEventListener("statechange", reload);
      worker.postMessage({ kashshaf: "switch" });
      reload();
    };
    window.goappOnUpdate();
    window.dispatchEvent(new CustomEvent("kashshaf-update"));
  }
  // Browsers look for a new edition when a page is loaded. An app may stay open for
  // days, so whoever comes back to it after an hour has it look, too.
  let looked = Date.now();
  window.goappTryUpdate = () => {
    looked = Date.now();
    return registration?.update().catch(() => {});
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - looked > 3600e3) window.goappTryUpdate();
  });

  kashshaf.pause = () => {
    localStorage.setItem(choice, "paused");
    registration?.active?.postMessage({ kashshaf: "pause" });
  };

  kashshaf.forget = async () => {
    localStorage.setItem(choice, "off");
    localStorage.removeItem("kashshaf.left " + root.pathname); // again.js
    kept.done = kept.total = 0;
    opened.clear(); // what is removed takes no more
    state("off");
    await registration?.unregister();
    for (const name of await caches.keys()) if (name.startsWith("kashshaf " + root.pathname + " ")) await caches.delete(name);
  };

  // last is asked for when the reader installs the site or says so: some browsers
  // put a question to the reader.
  kashshaf.last = async () => {
    kept.lasting = !!(await navigator.storage?.persist?.().catch(() => false));
    state(kashshaf.offline);
  };

  // ----------------------------------------------------------------- as an app

  let prompt = null;
  window.goappAppInstallChangedBeforeWasmLoaded = false;
  window.goappOnAppInstallChange = () => {
    window.goappAppInstallChangedBeforeWasmLoaded = true;
  };
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    prompt = event;
    window.goappOnAppInstallChange();
  });
  window.addEventListener("appinstalled", () => {
    prompt = null;
    window.goappOnAppInstallChange();
    kashshaf.last();
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

  // Another launch comes to the window that is open. It goes where a shortcut or
  // what was shared leads; a plain start takes nobody away from what they read.
  window.launchQueue?.setConsumer(({ targetURL }) => {
    if (targetURL && targetURL.replace(/index\.html$/, "") !== root.href && targetURL !== location.href) location.assign(targetURL);
  });
})();
