// How the page gets files of the site. It runs before loader.js, as one script with it, and
// offers what it needs as kashshaf.getting.
"use strict";
(() => {
  const kashshaf = (window.kashshaf = window.kashshaf || {});
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  class Missing extends Error {}

  // patience gives up a download that neither goes on nor fails, as bad lines have
  // them. kashshaf.patience, in milliseconds, is for tests.
  function patience() {
    const stop = new AbortController();
    let timer;
    const end = () => clearTimeout(timer);
    const alive = () => {
      end();
      timer = setTimeout(() => stop.abort(new Error("program: nothing came")), kashshaf.patience || 30000);
    };
    alive();
    return { signal: stop.signal, alive, end, stop: () => (end(), stop.abort()) };
  }

  // get asks the host for a file of the site, which the page may have done already (ahead.js).
  async function get(url, cache, signal, headers = {}) {
    const begun = cache !== "reload" && kashshaf.begun?.[url];
    if (begun) {
      delete kashshaf.begun[url];
      signal.addEventListener("abort", () => begun.stop.abort());
    }
    const response = await (begun ? begun.answer : fetch(url, { cache, signal, headers }));
    if (response.status === 404 || response.status === 410) throw new Missing(url + " is gone");
    if (!response.ok) throw new Error(url + ": status " + response.status);
    return response;
  }

  // part gets a file of the corpus while the program runs, or of it the bytes from one to
  // another, which the program checks: {came, stop()}, the promise of the bytes and what ends
  // the wait for them. Where only the whole file is to be had, that comes. What was got is
  // kept, unless the reader wants nothing kept; with again, what is kept, or the host's way
  // with ranges, is not what it should be.
  function part(url, again, from = 0, to = 0) {
    const stop = new AbortController();
    if (again && to) {
      noRanges();
      later.delete(named({ url, from, to }));
    }
    return { came: bytesOf({ url, from, to }, again, stop.signal), stop: () => stop.abort() };
  }
  async function bytesOf(wanted, again, stopped) {
    const { url, from, to } = wanted;
    const kept = await inTime(again ? forgotten(wanted) : found(wanted));
    if (kept) return needed(wanted, kept);
    for (let n = 1; ; n++) {
      const { signal, alive, end, stop } = patience();
      stopped.addEventListener("abort", stop);
      const stretch = to > 0 && ranges && n === 1 && !again;
      try {
        const response = await get(url, again || n > 1 ? "reload" : "default", signal, stretch ? { Range: `bytes=${from}-${to - 1}` } : {});
        if (stopped.aborted) throw new Error(url + " is not wanted any more");
        alive();
        const bytes = new Uint8Array(await response.arrayBuffer());
        const some = response.status === 206;
        if (some && !isStretch(response, bytes, wanted)) throw new Error(url + ": another range came");
        if (stretch && !some) noRanges();
        later.set(some ? named(wanted) : url, bytes);
        if (!bare) soon();
        return needed(wanted, bytes);
      } catch (err) {
        if (err instanceof Missing || stopped.aborted || navigator.onLine === false || n === 3) throw err;
        if (stretch && !signal.aborted && /another range came$|status 416$/.test(err.message)) noRanges(); // and the file at once
        else await pause(n * 700);
      } finally {
        end();
        stopped.removeEventListener("abort", stop);
      }
    }
  }

  // A host that sends whole files for stretches, or the wrong ones (some compress them), is
  // asked for no more of them, in this tab: what it sends then serves for what stands beside.
  let ranges = true;
  try {
    ranges = !sessionStorage.getItem("kashshaf.whole");
  } catch {
    // storage is refused: it is found out again
  }
  function noRanges() {
    ranges = false;
    try {
      sessionStorage.setItem("kashshaf.whole", "yes");
    } catch {
      // likewise
    }
  }
  const isStretch = (response, bytes, { from, to }) =>
    bytes.length === to - from && (response.headers.get("Content-Range") || "").startsWith(`bytes ${from}-${to - 1}/`);

  // On the shelf a stretch has a name of its own: caches refuse what is only a part.
  const named = ({ url, from, to }) => (to > 0 ? `${url}?${from}-${to}` : url);

  // What the first answer of a visit needed is also kept as one response, which the next visit
  // gets while the program is compiled: some fifty questions to the storage, three times one
  // after the other, take a seventh of such a visit.
  const all = new URL((document.documentElement.dataset.root || "./") + "first", location.href).href;
  let first = new Map(); // bytes by name, until that answer is there
  function needed(wanted, bytes) {
    const { from, to } = wanted;
    first?.set(named(wanted), to > 0 && bytes.length > to - from ? bytes.subarray(from, to) : bytes);
    return bytes;
  }
  async function recall() {
    const kept = (await bare) ? null : await (await kashshaf.shelf())?.match(all);
    const bytes = kept && new Uint8Array(await kept.arrayBuffer());
    let at = 0;
    return new Map(kept && JSON.parse(kept.headers.get("Kashshaf-First")).map(([name, size]) => [name, bytes.subarray(at, (at += size))]));
  }
  // forgotten removes what is kept of what is wanted and wrong, or each visit would look at it first.
  async function forgotten(wanted) {
    (await recalled).delete(named(wanted)); // keepFirst then keeps another
    if (!(await bare)) await (await kashshaf.shelf())?.delete(named(wanted));
  }
  async function keepFirst() {
    const names = [...first], before = (await inTime(recalled)) || new Map();
    first = null;
    recalled = new Map();
    const size = names.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    if (!size || size > 2e6 || (names.length === before.size && names.every(([name]) => before.has(name)))) return;
    const headers = { "Kashshaf-First": JSON.stringify(names.map(([name, bytes]) => [name, bytes.length])) };
    const kept = new Response(new Blob(names.map(([, bytes]) => bytes)), { headers });
    await inTime(kashshaf.shelf().then((shelf) => shelf?.put(all, kept)), 30000);
  }

  // found gives what is kept of what is wanted, or null. A stretch that was read before is
  // there by itself, and looked for first: each question to the storage costs.
  async function found(wanted) {
    const { url, from, to } = wanted;
    const shelf = (await bare) ? null : await kashshaf.shelf();
    if (!shelf) return null;
    const recent = (await recalled).get(named(wanted));
    if (recent) return recent;
    const stretch = to > 0 && (await shelf.match(named(wanted)));
    if (stretch) return new Uint8Array(await stretch.arrayBuffer());
    const whole = await shelf.match(url);
    return whole ? new Uint8Array(await whole.arrayBuffer()).subarray(to > 0 ? from : 0, to || undefined) : null;
  }

  // inTime waits no longer for the browser's storage than a reader would: Chromium's has been
  // seen to answer nothing any more after a page was left that was putting something there.
  // Then it is let alone for a minute, and what is wanted comes by the line. The second pause
  // is for a page that was busy for all of the first, with the answer already there.
  // kashshaf.dozes, in milliseconds, is for tests.
  let asleep = 0; // until when it is let alone
  async function inTime(asked, most = kashshaf.dozes || 3000) {
    let answered = false;
    const late = async () => {
      if (asleep > performance.now() && navigator.onLine !== false) return null;
      await pause(most);
      await pause(500);
      if (!answered) asleep = performance.now() + 60000;
      return null;
    };
    return Promise.race([asked.catch(() => null).finally(() => (answered = true)), late()]);
  }

  // What came is put on the shelf when the page has nothing else to do: putting takes a
  // millisecond of it for each part, and a view waits for hundreds. A page that is left or
  // not looked at puts all of it at once. At a first visit nothing is looked for there, and
  // nothing put, until the first answer is there: both would take its time.
  const later = new Map(); // by address
  let bare = kashshaf.shelved().then((there) => !there, () => true);
  let recalled = recall().catch(() => new Map());
  let storing = null; // the promise of the end of what puts them
  const idle = () => new Promise((done) => (window.requestIdleCallback ? requestIdleCallback(done, { timeout: 5000 }) : setTimeout(done, 200)));
  const soon = () => (storing ||= store().finally(() => (storing = null)));

  async function store() {
    const until = performance.now() + 30000; // no answer keeps what came waiting for ever
    while (later.size > 0) {
      await idle();
      if (kashshaf.waits > 0 && !document.hidden && performance.now() < until) await pause(200);
      else await putSome(document.hidden ? later.size : 2); // what is typed meanwhile waits no longer
    }
  }
  async function putSome(n) {
    const some = [...later].slice(0, n);
    if (some.length === 0) return; // opening the shelf would make it, where nothing comes in parts
    for (const [url] of some) later.delete(url);
    await inTime(put(some), 30000);
  }
  async function put(some) {
    const shelf = await kashshaf.shelf();
    await Promise.all(some.map(([url, bytes]) => shelf?.put(url, new Response(bytes)).catch(() => {}))); // there may be no room
  }
  function shelve() {
    bare = false;
    document.addEventListener("visibilitychange", () => document.hidden && putSome(later.size));
    return keepFirst().then(soon);
  }

  kashshaf.getting = { get, patience, pause, part, shelve, Missing };
})();
