import { make, makeButton } from "./elements";
import { forgetAll, forgetArticle, keepShell } from "./keep";
import type { Notice } from "./notice";
import { pathOfStore } from "./stores";

interface KeptArticle {
  readonly path: string;
  readonly title: string;
  readonly byteCount: number;
}

/** @example saySize(1_536_000); //=> "1,5 MB" */
export function saySize(byteCount: number): string {
  const kilobytes = Math.max(1, Math.round(byteCount / 1000));
  if (kilobytes < 1000) return `${String(kilobytes)} KB`;
  return `${(kilobytes / 1000).toFixed(1).replace(".", ",")} MB`;
}

/** Lists what is kept on this device, how large it is, and lets it be taken away. */
export async function listSaved(place: Element, notice: Notice): Promise<void> {
  const articles = await findKept();
  const again = async (text: string) => {
    await listSaved(place, notice);
    notice.say(text);
    place.querySelector<HTMLElement>("a,button,p")?.focus();
  };
  if (articles.length === 0) {
    place.replaceChildren(make("p", { tabIndex: -1 }, "Belum ada artikel yang tersimpan di perangkat ini."));
    return;
  }
  const items = articles.map(({ path, title, byteCount }) => {
    const remove = makeButton("Hapus", async () => {
      await forgetArticle(path);
      await again(`${title} dihapus.`);
    });
    remove.setAttribute("aria-label", `Hapus ${title}`);
    const link = make("a", { href: path }, title);
    return make("li", {}, link, make("span", { className: "w" }, saySize(byteCount), remove));
  });
  const total = saySize(articles.reduce((sum, { byteCount }) => sum + byteCount, 0));
  const removeAll = makeButton("Hapus semua", async () => {
    await forgetAll();
    await again("Semua simpanan dihapus.");
  });
  const sum = `${String(articles.length)} artikel, ${total}`;
  place.replaceChildren(make("ul", {}, ...items), make("p", { className: "w" }, sum, removeAll));
  // Offline it stays as it is.
  await keepShell().catch(() => undefined);
}

async function findKept(): Promise<readonly KeptArticle[]> {
  const articles: KeptArticle[] = [];
  for (const name of await caches.keys()) {
    const path = pathOfStore(name);
    if (path === undefined) continue;
    const store = await caches.open(name);
    const page = await store.match(path);
    if (!page) continue;
    const html = await page.text();
    const title = new DOMParser().parseFromString(html, "text/html").querySelector("h1")?.textContent ?? path;
    let byteCount = 0;
    for (const file of await store.matchAll()) byteCount += (await file.blob()).size;
    articles.push({ path, title, byteCount });
  }
  return articles.reverse();
}
