// What the worker answers pages with. It runs behind sw.js, as one script with it.

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
// that it is shown at ends in a slash, browsers that ask ahead do not know in time. Only
// its tags are changed: of a script in it the policy has the hash.
async function offline() {
  const kept = await caches.match(new URL(OFFLINE, ROOT).href, { cacheName: CACHE, ignoreVary: true });
  if (!kept) return Response.error();
  const up = FILED ? / ([a-z-]+="?)\.\//g : / ([a-z-]+="?)\.\.\//g;
  const whole = (tag) => tag.replace(up, (_, attribute) => ` ${attribute}${ROOT.pathname}`);
  const text = (await kept.text()).replace(/(<script[^>]*>)([^]*?<\/script>)|<[a-z][^>]*>/g, (tag, start, script) => (script ? whole(start) + script : whole(tag)));
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
