/**
 * Takes the place of the worker when there is to be none any more: takes away what it kept, and then itself. A browser asks
 * for the worker anew at the latest a day after the last time, so it may have to stay for as long as readers come back.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(retire());
});

async function retire(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
}

export {};
