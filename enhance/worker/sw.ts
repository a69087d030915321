/**
 * Answers for a site that can't be reached, from what a reader kept. It is installed when a reader first keeps an article and
 * goes with the last one.
 *
 * The network always comes first, however slow: what is kept is old by its nature, and a reader who can have the page of
 * today gets that one.
 */
import { offlinePath, searchPath } from "@/lib/site/paths";
import { searchScriptPath } from "@/lib/site/search-paths";
import { searchStore } from "../stores";

declare const self: ServiceWorkerGlobalScope;

/** Of search at most so many files are kept; the oldest make room. */
const searchFileLimit = 200;

// What it does depends on nothing that an earlier worker left, so that a new one may take over at once.
self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  // Pages are asked for while the worker still wakes up.
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload.enable()]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  const isPage = request.mode === "navigate";
  // Nothing else is ever kept, and the browser needs no help with it.
  if (isPage || /^\/(?:media|enhance|cari)\//.test(pathname)) event.respondWith(answer(event, isPage));
});

async function answer(event: FetchEvent, isPage: boolean): Promise<Response> {
  const { request } = event;
  try {
    const preloaded: unknown = await event.preloadResponse;
    const response = preloaded instanceof Response ? preloaded : await fetch(request);
    const { pathname } = new URL(request.url);
    if (response.ok && isOfSearch(pathname)) {
      const copy = response.clone();
      event.waitUntil(keepSearchFile(isPage ? pathname : request.url, copy));
    }
    return response;
  } catch {
    const options = { ignoreVary: true, ignoreSearch: isPage };
    const kept = await caches.match(request, options);
    return kept ?? (isPage ? sayOffline() : Response.error());
  }
}

function isOfSearch(pathname: string): boolean {
  return pathname === searchPath || pathname === searchScriptPath || pathname.startsWith(`${searchPath}/`);
}

/** The page that says that this one is not kept, under the address that was asked for. */
async function sayOffline(): Promise<Response> {
  const page = await caches.match(offlinePath);
  if (!page) return Response.error();
  return new Response(page.body, { status: 503, headers: page.headers });
}

async function keepSearchFile(address: string, response: Response): Promise<void> {
  const store = await caches.open(searchStore);
  await store.put(address, response);
  const files = await store.keys();
  for (const file of files.slice(0, Math.max(0, files.length - searchFileLimit))) await store.delete(file);
}
