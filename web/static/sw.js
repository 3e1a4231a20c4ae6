// The worker keeps one edition of the site whole, so that it works without a
// line, and gives it out whole. EDITION, FILES ([address, SHA-256, type, bytes]),
// DEEP, OFFLINE, LOST, NAMED, MATTERS and PARTS ({list, folder, bytes} of a corpus in
// parts) are written above this line by the build, and behind it swstore.js and swgive.js,
// which store an edition and give it out. offline.js is the page's side of it.
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

// ------------------------------------------------------------------ activate

self.addEventListener("activate", (event) => event.waitUntil(tidy()));

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((n) => n.startsWith(OURS) && n !== CACHE && n !== READ && (![SHELF, HALTED].includes(n) || !PARTS.list)).map((n) => caches.delete(n)));
  if (!PARTS.list) return;
  const wanted = new Set((await parts()).map(([name]) => partURL(name)));
  const shelf = await caches.open(SHELF);
  wanted.add(new URL("first", ROOT).href); // getting.js
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
