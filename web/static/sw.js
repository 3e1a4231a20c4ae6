// The worker keeps one edition of the site whole, so that it works without a
// line, and gives it out whole. EDITION, FILES ([address, SHA-256, type, bytes]),
// DEEP, OFFLINE, LOST, NAMED, MATTERS and PARTS ({list, folder, bytes} of a corpus in
// parts) are written above this line by the build. offline.js is the
// page's side of it.
//
// What it promises:
//   - An edition is stored wholly, every file checked against its hash, or not
//     at all; until then the one before it goes on. Of a page that the host
//     changes on its way (some add scripts, or take out spaces) it is enough that
//     it asks for this edition's own scripts and style: MATTERS.
//   - Of an edition that the host does not give out as it was made the pages are
//     told so; they do not ask for it again and again.
//   - A page kept here comes with the scripts and the program of its own
//     edition. A page from the network asks for its scripts by their names, which
//     hold their hash, and is told by the network which program is its edition's.
//   - Only caches of this site, at this path, are touched.
"use strict";

const ROOT = new URL(registration.scope);
const OURS = "kashshaf " + ROOT.pathname + " "; // a path has no space in it
const CACHE = OURS + EDITION;
const KEPT = new Set(FILES.map(([address]) => address));
const FILED = KEPT.has("index.html"); // pages are files of their own, and links lead to those
const SHELF = OURS + "parts"; // what was read of a corpus in parts, by whichever edition
const READ = OURS + "read"; // what was read of a collection on a server: pages keep it
const size = (files) => files.reduce((sum, [, , , bytes]) => sum + bytes, 0);
const PATIENCE = 4000; // ms to wait for a page before the program draws it instead

// ------------------------------------------------------------------- install

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  try {
    // Beside an edition that works nobody need hear of this one before it is whole. The
    // first one has the parts of the corpus follow, when the page asks for them.
    const beside = !!registration.active;
    await store(beside, beside && !(await caches.has(HALTED)));
    if (beside) await tell("whole");
  } catch (err) {
    await caches.delete(CACHE).catch(() => {}); // a storage that refuses may refuse this too
    throw err;
  }
}

// store keeps what is not kept yet, and tells the pages how far it is.
async function store(quietly, wholly = true) {
  const stop = new AbortController(); // one file that fails stops all, and what they tell
  let done = 0, total = 0;
  try {
    const cache = await caches.open(CACHE);
    const kept = await urls(cache);
    const missing = FILES.filter(([address]) => !kept.has(new URL(address, ROOT).href));
    let told = -1;
    total = size(FILES) + PARTS.bytes;
    done = total - PARTS.bytes - size(missing);
    const came = (bytes) => {
      done += bytes;
      const step = Math.floor((20 * done) / total);
      if (step !== told && step < 20 && !quietly && !stop.signal.aborted) tell("store", { done, total });
      told = step;
    };
    came(0);
    await Promise.all(missing.map((file) => storeFile(cache, came, stop.signal, ...file)));
    if (!wholly && PARTS.list) return;
    if (PARTS.list) {
      if (!quietly) going.add(stop);
      await storeParts(came, stop.signal);
    }
    if (stop.paused) throw new Error("paused");
    if (!quietly) tell("store", { done: total, total });
  } catch (err) {
    if (stop.paused) return tell("store", { done, total, paused: true });
    stop.abort();
    if (!quietly) await tell("store", { failed: err.name }); // a worker whose install has failed may be stopped at once
    throw err;
  } finally {
    going.delete(stop);
  }
}

// What stores the parts of an edition that works can be paused: what has come is kept, and
// it goes on from there when the reader wants it to. That a reader has paused is remembered
// as a cache, so that the next edition does not fetch all of them either.
const HALTED = OURS + "paused";
const going = new Set(); // what stores parts now
async function pause() {
  await caches.open(HALTED);
  for (const stop of going) {
    stop.paused = true;
    stop.abort();
  }
}
async function goOn() {
  await caches.delete(HALTED);
  await store();
}

const urls = async (cache) => new Set((await cache.keys()).map((request) => request.url));

// parts lists the files of a corpus in parts: [name, SHA-256 (of it the first 128 bits), bytes].
async function parts() {
  const list = PARTS.list && (await caches.match(new URL(PARTS.list, ROOT).href, { cacheName: CACHE, ignoreVary: true }));
  return list ? list.json() : [];
}
const partURL = (name) => new URL(PARTS.folder + name + ".bin", ROOT).href;

// storeParts keeps the parts that are not kept yet, two at a time, so that what a reader
// asks for meanwhile is not kept waiting. What pages have put on the shelf, the program has
// checked.
async function storeParts(came, signal) {
  const shelf = await caches.open(SHELF);
  const kept = await urls(shelf);
  const queue = await parts();
  const next = async () => {
    for (let one; (one = queue.shift()) && !signal.aborted; ) {
      const [name, hash, bytes] = one;
      if (!kept.has(partURL(name))) {
        await quiet();
        await storePart(shelf, signal, name, hash);
      }
      came(bytes);
    }
  };
  await Promise.all([next(), next()]);
}

async function storePart(shelf, signal, name, hash) {
  for (const mode of ["default", "reload"]) {
    const response = await fetch(partURL(name), { cache: mode, credentials: "same-origin", signal, priority: "low" });
    if (!response.ok) throw new Error(`${name}: status ${response.status}`);
    const bytes = await response.arrayBuffer();
    if ((await digest(bytes)).startsWith(hash)) return shelf.put(partURL(name), new Response(bytes));
  }
  throw new Error(`${name} is not what the edition names`);
}

// quiet waits while a page of the site is being opened (head.js), which what is stored would
// take time from: the same processor, line and storage. No page is waited for for ever.
const OPENING = OURS + "opening";
async function quiet() {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), 20000);
  await navigator.locks?.request(OPENING, { signal: stop.signal }, () => {}).catch(() => {});
  clearTimeout(late);
}

async function storeFile(cache, came, signal, address, hash, type) {
  await quiet();
  const url = new URL(address, ROOT).href;
  let found = "", ours = false;
  const before = await keptBefore(url, hash);
  if (before) {
    came(before.bytes.byteLength);
    before.headers.set("Kashshaf-Kept", "yes");
    return cache.put(url, new Response(before.bytes, { headers: before.headers }));
  }
  if (type === "application/wasm") {
    const bytes = await offered(address, hash);
    if (bytes) {
      came(bytes.byteLength);
      return cache.put(url, new Response(bytes, { headers: { "Content-Type": type, "Kashshaf-Kept": "yes" } }));
    }
  }
  // What the browser has is good if its hash is; if not, the host is asked.
  for (const mode of ["no-cache", "reload"]) {
    const response = await fetch(url, { cache: mode, credentials: "same-origin", signal });
    if (!response.ok) throw new Error(`${url}: status ${response.status}`);
    const bytes = await take(response, came);
    found = await digest(bytes);
    ours = recognizable(bytes, type, response.headers.get("Content-Type") || "");
    if (found === hash || (type.startsWith("text/html") && matters(bytes))) return cache.put(url, new Response(bytes, { headers: headers(response, type) }));
    came(-bytes.byteLength);
  }
  if (address === LOST || address.startsWith("demo/")) return; // it has nothing of the edition's in it, and nothing needs it
  const why = `${url}: hash ${found}, want ${hash}`;
  throw ours ? changed(why) : new Error(why);
}

// recognizable tells a file of ours that was changed on its way from the page of a
// network that wants a password first, which will be gone by the next time.
function recognizable(bytes, type, said) {
  if (!type.startsWith("text/html")) return !said.startsWith("text/html");
  return new TextDecoder().decode(bytes).includes("Kashshaf"); // the generator's name
}

// changed is the error of a file that the host does not give out as it was made.
function changed(message) {
  const err = new Error(message);
  err.name = "Changed";
  return err;
}

// matters reports whether a page is of this edition, whatever else was done to it.
function matters(bytes) {
  const text = new TextDecoder().decode(bytes).replaceAll("&#43;", "+"); // as attributes may hold it
  return MATTERS.every((hash) => text.includes(hash));
}

// keptBefore gives an asset that the edition before this one has, too: of a collection
// that grows, the program and most packs of its corpus stay.
async function keptBefore(url, hash) {
  if (!url.startsWith(new URL("assets/", ROOT).href)) return null;
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS) || name === CACHE || name === SHELF) continue;
    const kept = await (await caches.open(name)).match(url, { ignoreVary: true });
    const bytes = kept && (await kept.arrayBuffer());
    if (bytes && (await digest(bytes)) === hash) return { bytes, headers: new Headers(kept.headers) };
  }
  return null;
}

// offered gives the program, or a pack, that a page has just loaded, if it is this
// edition's: a browser that keeps nothing would fetch all of it once more.
async function offered(address, hash) {
  for (const page of await clients.matchAll({ type: "window", includeUncontrolled: true })) {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((done) => {
      port1.onmessage = ({ data }) => done(data);
      setTimeout(done, 8000, null); // a page that does not answer; one that starts a program is slow to
    });
    page.postMessage({ kashshaf: "have", address }, [port2]);
    const blob = await answer;
    const bytes = blob && (await blob.arrayBuffer().catch(() => null));
    if (bytes && (await digest(bytes)) === hash) return bytes;
  }
  return null;
}

// take reads what a response holds, and counts it as it comes.
async function take(response, came) {
  const parts = [];
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    parts.push(value);
    came(value.byteLength);
  }
}

// tell reaches the pages in the order in which things happened.
let telling = Promise.resolve();
function tell(kashshaf, what) {
  telling = telling.catch(() => {}).then(async () => {
    for (const page of await clients.matchAll({ type: "window", includeUncontrolled: true })) {
      page.postMessage({ kashshaf, ...what });
    }
  });
  return telling;
}

async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum, (b) => b.toString(16).padStart(2, "0")).join("");
}

// headers keeps what the host says of policy, and says the type itself.
function headers(response, type) {
  const kept = new Headers({ "Content-Type": type, "Kashshaf-Kept": "yes" });
  for (const name of ["Content-Security-Policy", "Access-Control-Allow-Origin", "Cross-Origin-Embedder-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"]) {
    const value = response.headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

// ------------------------------------------------------------------ activate

self.addEventListener("activate", (event) => event.waitUntil(tidy()));

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((n) => n.startsWith(OURS) && n !== CACHE && n !== READ && (![SHELF, HALTED].includes(n) || !PARTS.list)).map((n) => caches.delete(n)));
  if (!PARTS.list) return;
  const wanted = new Set((await parts()).map(([name]) => partURL(name)));
  const shelf = await caches.open(SHELF);
  for (const url of await urls(shelf)) if (!wanted.has(url.replace(/\?.*/, ""))) await shelf.delete(url); // behind ? stands which bytes of it
}

// A page tells a waiting worker to take over when its reader asks for it, and the
// one that works to see whether the browser has thrown anything away.
self.addEventListener("message", (event) => {
  const asked = event.data && event.data.kashshaf;
  if (asked === "switch") self.skipWaiting();
  if (asked === "pause") event.waitUntil(pause());
  if (asked === "keep") event.waitUntil(goOn().catch(() => {})); // the pages have been told
});

// --------------------------------------------------------------------- fetch

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return;
  const path = url.pathname.slice(ROOT.pathname.length);
  if (request.mode !== "navigate") {
    if (path === NAMED) event.respondWith(named(request, event.clientId));
    else if (KEPT.has(path) && path !== "") event.respondWith(give(path, request));
    return;
  }
  // The query is the program's business.
  const address = FILED ? filed(path) : path.replace(/(^|\/)index\.html$/, "$1");
  if (KEPT.has(address)) event.respondWith(turn(() => give(address, request)));
  else if (isDeep(address)) event.respondWith(turn(() => deep(request, event.resultingClientId)));
  else if (KEPT.has(address + "/")) event.respondWith(Response.redirect(new URL(address + "/" + url.search, ROOT), 301)); // as hosts do
  else event.respondWith(missing(request));
});

// filed gives the file of an address, of which hosts may have taken the end.
function filed(path) {
  return path === "" ? "index.html" : path.replace(/\/$/, "").replace(/(\.html)?$/, ".html");
}

// missing answers where this edition has no page: as the host does, and without a
// line with the page that says so.
async function missing(request) {
  try {
    return await fetch(request);
  } catch (err) {
    const kept = await caches.match(new URL(LOST, ROOT).href, { cacheName: CACHE, ignoreVary: true });
    if (!kept) throw err;
    const headers = new Headers(kept.headers);
    headers.delete("Content-Security-Policy"); // that of other pages, which this one's own style breaks; its policy is in it
    return new Response(kept.body, { status: 404, headers });
  }
}

// give answers from the cache, or, should the browser have thrown it away or its storage
// have ceased to answer (getting.js), from the network.
async function give(address, request) {
  const found = caches.match(new URL(address, ROOT).href, { cacheName: CACHE, ignoreVary: true });
  const kept = await within(PATIENCE, found).catch(() => null);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (err) {
    const late = await found;
    if (late) return late;
    throw err;
  }
}

function isDeep(address) {
  const [folder, name, ...rest] = address.split("/");
  return DEEP.includes(folder) && !!name && rest.join("/") === "";
}

// deep answers with the page of a document or an entity: from the network, and
// when that is away, slow or broken, with the offline page.
const drawn = new Set(); // the pages that are the offline page
async function deep(request, client) {
  try {
    const response = await within(PATIENCE, fetch(request));
    if (response.status < 500) return response;
  } catch {
    // no line, or a very slow one
  }
  drawn.add(client);
  return offline();
}

// named says which program a page is to run. A page that came from the network may
// be of a newer edition than this worker's, and tell of documents that the program
// kept here does not know.
async function named(request, id) {
  const client = await clients.get(id);
  if (client && !drawn.has(id) && isDeep(new URL(client.url).pathname.slice(ROOT.pathname.length))) {
    try {
      const response = await within(PATIENCE, fetch(request));
      if (response.ok) return response;
    } catch {
      // as for the page itself
    }
  }
  return give(NAMED, request);
}

function within(ms, promise) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error("slow")), ms))]);
}

// offline gives the offline page with its addresses made whole: whether the address
// that it is shown at ends in a slash, browsers that ask ahead do not know in time.
async function offline() {
  const kept = await caches.match(new URL(OFFLINE, ROOT).href, { cacheName: CACHE, ignoreVary: true });
  if (!kept) return Response.error();
  const text = (await kept.text()).replaceAll(FILED ? '"./' : '"../', '"' + ROOT.pathname);
  return new Response(text, { headers: kept.headers });
}

// turn lets a waiting edition take over when a page is opened and none but that
// one is open. This worker must first be done answering, so it answers with a
// page that asks again; also when it is asked once more while the other takes
// over. It asks after a second, which the change takes anyhow: Chromium never
// finished one page in six that was asked for while one worker gave way to the
// other. If the other does not come, this worker goes on itself.
let turns = 0;
async function turn(answer) {
  if (!registration.active || turns === 3) return answer();
  if (registration.waiting) {
    const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
    if (open.filter((c) => c.url.startsWith(ROOT.href)).length >= 2) return answer();
    registration.waiting?.postMessage({ kashshaf: "switch" });
  } else if (turns === 0) {
    return answer();
  }
  turns++;
  const again = '<!doctype html><link rel="icon" href="data:,">';
  return new Response(again, { headers: { "Content-Type": "text/html; charset=utf-8", Refresh: "1" } });
}
