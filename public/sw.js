// Keeps the app usable without a network. `cargo xtask build` fills in the first three lines.
const VERSION = "{{version}}";
const PRECACHE = ["{{precache}}"];
const KEPT = ["{{kept}}"];

// Files that never change under their name: any copy of them will do.
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
      const response = known || (await fetch(url, { cache: FIXED.test(url) ? "force-cache" : "no-cache" }));
      if (!response.ok) throw new Error(url + ": " + response.status);
      await cache.put(url, path === "./" ? await withoutShell(response) : response);
    }),
  );
}

// Hides the loading screen: a cached app starts at once, and laying the screen out first would cost time.
async function withoutShell(page) {
  const html = (await page.text()).replace('<div id="shell">', '<div id="shell" hidden>');
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

// Deletes the caches of other versions, but keeps files this version still uses: an unchanged engine is not fetched
// again.
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

// Serves page, program and everything they fetch from one version; a new version waits until the person takes it.
async function fromCache(url, event) {
  return (await caches.match(url.href, { cacheName: NAME })) || fetchAndKeep(url, event);
}

async function fetchAndKeep(url, event) {
  const response = await fetch(event.request.mode === "navigate" ? url.href : event.request, { cache: "no-cache" });
  // The page itself is only cached at install, together with the files of its version.
  if (response.ok && event.request.mode !== "navigate") {
    const copy = response.clone();
    event.waitUntil(caches.open(NAME).then((cache) => cache.put(url.href, copy)));
  }
  return response;
}
