/**
 * Lets a wall start without a server: page, scripts and data as they were last read. Network first, so that what is
 * shown is new where it can be; feeds are left alone. Serve it from the root of the wall's page. It stores the city's data
 * in this browser: `caches.delete('hivemap-wall-1')` removes them.
 */
const CACHE = 'hivemap-wall-1';
const DEADLINE_MS = 5_000;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => {
  const others = async () => (await caches.keys()).filter((name) => name !== CACHE);
  event.waitUntil(others().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isFeed = request.headers.get('accept')?.includes('text/event-stream');
  if (request.method !== 'GET' || isFeed || new URL(request.url).origin !== self.location.origin) return;
  // Parts of files are asked for by range; a part is not the file.
  if (request.headers.has('range')) return;
  event.respondWith(networkFirst(event));
});

async function networkFirst(event) {
  const { request } = event;
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(DEADLINE_MS) });
    // A full disk is no reason to show less: what was kept before stays.
    if (response.ok) event.waitUntil(cache.put(request, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}
