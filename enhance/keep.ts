import { offlinePath, savedPath } from "@/lib/site/paths";
import { workerPath } from "@/lib/site/page-scripts";
import { copyOf } from "./copy";
import { pathOfStore, searchStore, shellStore, storeOf } from "./stores";

/**
 * Whether this browser can keep anything; it can't on an insecure connection, and in some private windows. What an editor
 * looks at in the preview is not for keeping: a draft would outlive what becomes of it.
 */
export function canKeep(): boolean {
  const isPreview = document.querySelector(".pratinjau-sambungan") !== null;
  return !isPreview && "serviceWorker" in navigator && "caches" in window;
}

export async function isKept(path: string): Promise<boolean> {
  return (await caches.match(path, { cacheName: storeOf(path), ignoreVary: true })) !== undefined;
}

/**
 * Stores the article that is shown, with its pictures, and what it takes to find and read it offline. The page itself is
 * stored last: a store without it is of a try that was broken off.
 *
 * @throws when something could not be fetched, or there is no room for it; nothing is left of it then
 */
export async function keepArticle(path: string): Promise<void> {
  const name = storeOf(path);
  try {
    const pictures = await loadPictures();
    const store = await caches.open(name);
    const html = await fetchText(path);
    await store.addAll([...new Set([...pictures.values(), ...scriptsIn(html)])]);
    await keepShell();
    await navigator.serviceWorker.register(workerPath);
    const copy = copyOf(html, pictures, new Date());
    await store.put(path, new Response(copy, { headers: { "content-type": "text/html; charset=utf-8" } }));
  } catch (error) {
    await forgetArticle(path);
    throw error;
  }
}

/** The worker goes with the last article, and with it everything that was kept for it. */
export async function forgetArticle(path: string): Promise<void> {
  await caches.delete(storeOf(path));
  const names = await caches.keys();
  if (!names.some((name) => pathOfStore(name) !== undefined)) await forgetAll();
}

export async function forgetAll(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name === shellStore || name === searchStore || pathOfStore(name) !== undefined)
      await caches.delete(name);
  }
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
}

/** The pages of what is kept, with the script that fills them; the script of an earlier state of the site goes. */
export async function keepShell(): Promise<void> {
  const store = await caches.open(shellStore);
  const wanted = new Set<string>();
  for (const path of [savedPath, offlinePath]) {
    wanted.add(path);
    for (const script of scriptsIn(await fetchText(path))) wanted.add(script);
  }
  await store.addAll([...wanted]);
  for (const { url } of await store.keys()) if (!wanted.has(new URL(url).pathname)) await store.delete(url);
}

/** The file that the browser chose for each picture of the article, by the address that the page has for it. */
async function loadPictures(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const picture of document.querySelectorAll<HTMLImageElement>("main article img")) {
    picture.loading = "eager";
    await picture.decode().catch(() => undefined);
    files.set(picture.getAttribute("src") ?? "", picture.currentSrc || picture.src);
  }
  return files;
}

async function fetchText(path: string): Promise<string> {
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return answer.text();
}

function scriptsIn(html: string): readonly string[] {
  return [...html.matchAll(/ src="(\/enhance\/[^"]+)"/g)].flatMap(([, src]) => src ?? []);
}
