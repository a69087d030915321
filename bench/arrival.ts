import { readFileSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { CorpusArticle } from "./corpus";

/** Files of a site that show an article. */
export interface Shown {
  readonly page: string;
  /** Front page, section, topics, authors, day: each that has the title. */
  readonly lists: readonly string[];
  /** Other articles that have the title, as related or as an earlier one. */
  readonly neighbours: readonly string[];
}

/** How far from an article those can be that show it; the corpus relates stories sixty apart at most. */
const neighbourhood = 200;
const listFolders = ["kanal", "topik", "penulis"];

/**
 * Which files show a title, found by reading them.
 *
 * @param nearby the articles around it
 */
export async function findShown(
  siteDir: string,
  article: CorpusArticle,
  nearby: readonly CorpusArticle[],
  title: string,
): Promise<Shown> {
  const inFolders = await Promise.all(listFolders.map((folder) => pagesIn(siteDir, folder)));
  const day = path.join("indeks", ...article.day.split("-"));
  const lists = [...inFolders.flat(), "index.html", `${day}.html`];
  const page = pageOf(article);
  const others = nearby.slice(0, neighbourhood).map(pageOf);
  return {
    page: path.join(siteDir, page),
    lists: await withText(siteDir, lists, title),
    neighbours: await withText(
      siteDir,
      others.filter((other) => other !== page),
      title,
    ),
  };
}

function pageOf({ slug }: CorpusArticle): string {
  return path.join("artikel", `${slug}.html`);
}

async function pagesIn(siteDir: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(siteDir, folder));
  return names.filter((name) => name.endsWith(".html")).map((name) => path.join(folder, name));
}

async function withText(siteDir: string, files: readonly string[], text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) {
    const place = path.join(siteDir, file);
    if ((await readFile(place, "utf8").catch(() => "")).includes(text)) found.push(place);
  }
  return found;
}

/** How long a round of looking waits for the next one. */
const roundMs = 1;

/**
 * Waits until each file has a text. A file is read only when its times say that it is another one, so that looking
 * takes no time from those who write.
 *
 * @returns how many seconds after the start each file had it; those that never had within the limit are missing
 */
export async function timeArrivals(
  files: readonly string[],
  text: string,
  startedMs: number,
  limitMs: number,
): Promise<ReadonlyMap<string, number>> {
  const arrived = new Map<string, number>();
  const marks = new Map<string, string>();
  while (arrived.size < files.length && performance.now() - startedMs < limitMs) {
    for (const file of files) {
      if (arrived.has(file)) continue;
      const mark = markOf(file);
      if (mark === undefined || mark === marks.get(file)) continue;
      marks.set(file, mark);
      const content = readFileSync(file, "utf8");
      // A tool that writes in place may be in the middle of it.
      if (content.includes(text) && content.trimEnd().endsWith("</html>"))
        arrived.set(file, (performance.now() - startedMs) / 1000);
    }
    await wait(roundMs);
  }
  return arrived;
}

function markOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stats && `${String(stats.ino)} ${String(stats.mtimeNs)} ${String(stats.size)}`;
}
