// Keeps the app usable without a network. `cargo xtask build` fills in the first three lines.
const VERSION = "{{version}}";
const PRECACHE = ["{{precache}}"];
const KEPT = ["{{kept}}"];

// Files that never change under their name: what another version kept of them is as good.
const FIXED = /(^|\/)fonts\/|-[0-9a-f]{16}(_bg)?\.\w+$/;
// One origin may hold several copies of the app, each in its folder.
const PREFIX = "prongsai " + self.registration.scope + " ";
const NAME = PREFIX + VERSION;

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(self.registration.scope)) return;
  url.hash = url.search = "";
  if (url.pathname.endsWith("/index.html")) url.pathname = url.pathname.slice(0, -"index.html".length);
  event.respondWith(fromCache(url, event));
});

async function fill() {
  const cache = await caches.open(NAME);
  await Promise.all(
    PRECACHE.map(async (path) => {
      const url = new URL(path, self.registration.scope).href;
      const known = FIXED.test(url) && (await caches.match(url));
      const response = known || (await fetch(url, FIXED.test(url) ? {} : { cache: "no-cache" }));
      if (!response.ok) throw new Error(url + ": " + response.status);
      await cache.put(url, path === "./" ? await withoutShell(response) : response);
    }),
  );
}

// What stands on the page until its program is there: from here that is at once, and it would be laid out for nothing.
async function withoutShell(page) {
  const html = (await page.text()).replace('<div id="shell">', '<div id="shell" hidden>');
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

// Drops other versions, but keeps what this one still uses: an unchanged engine is not fetched again.
async function tidy() {
  const cache = await caches.open(NAME);
  const kept = KEPT.map((path) => new URL(path, self.registration.scope).href);
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === NAME) continue;
    for (const url of kept) {
      const response = await caches.match(url, { cacheName: name });
      if (response) await cache.put(url, response);
    }
    await caches.delete(name);
  }
}

// The page, its program and all they fetch are of one version; a new one waits until it is taken over.
async function fromCache(url, event) {
  return (await caches.match(url.href, { cacheName: NAME })) || fetchAndKeep(url, event);
}

async function fetchAndKeep(url, event) {
  const response = await fetch(event.request.mode === "navigate" ? url.href : event.request, { cache: "no-cache" });
  // The page itself stays that of this version, so that what is cached fits together.
  if (response.ok && event.request.mode !== "navigate") {
    const copy = response.clone();
    event.waitUntil(caches.open(NAME).then((cache) => cache.put(url.href, copy)));
  }
  return response;
}
