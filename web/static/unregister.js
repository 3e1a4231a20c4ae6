// Stands in the place of the worker while a site is built again and again: it takes
// itself away, and with it what an earlier visit left, so that every page is the newest.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(registration.unregister()));
