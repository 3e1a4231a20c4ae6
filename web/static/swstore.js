// How the worker stores an edition: the files of it, and the parts of its corpus. It runs
// behind sw.js, as one script with it.

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
        await pagesFirst();
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

// pagesFirst waits while a page of the site is being opened (ahead.js), which what is stored
// would take time from: the same processor, line and storage. A page that was waited for in
// vain, since its scripts are blocked or its tab is frozen, may hold its lock for ever: for
// ten minutes none is waited for then.
const OPENING = OURS + "opening";
let vain = -Infinity; // when a wait ended without its page being there
async function pagesFirst() {
  if (performance.now() - vain < 600000) return;
  const stop = new AbortController();
  const late = setTimeout(() => {
    vain = performance.now();
    stop.abort();
  }, 20000);
  await navigator.locks?.request(OPENING, { signal: stop.signal }, () => {}).catch(() => {});
  clearTimeout(late);
}

async function storeFile(cache, came, signal, address, hash, type) {
  await pagesFirst();
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
  if (spare(address)) return;
  const why = `${url}: hash ${found}, want ${hash}`;
  throw ours ? changed(why) : new Error(why);
}

// spare tells which files an edition is whole without: the page of what is not there, which
// has nothing of the edition's in it, and the article that shows a widget, with its style and
// the widget's script, which other sites load under its name. Hosts that change scripts
// without a hash in their names (to make them smaller, say) change that one, too.
const spare = (address) => address === LOST || address === "widget.js" || address.startsWith("demo/");

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
