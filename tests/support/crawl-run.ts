import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { CrowdReport } from "./crowd";
import { Crowd } from "./crowd";
import { article, newsroomFrame } from "./newsroom";
import { changeFolder, startSite } from "./site";
import { ask } from "./site-http";

export interface CrawlRunRequest {
  readonly seconds: number;
  readonly perSecond: number;
  /** An empty folder for the newsroom and its site. */
  readonly folder: string;
}

export interface CrawlReport extends CrowdReport {
  /** From each save until the page showed it, in seconds. */
  readonly edits: readonly number[];
  /** What the server's process held in memory, in megabytes: when it had begun, at the end of the first third, and at the end. */
  readonly memory: { readonly early: number; readonly late: number };
}

const articleCount = 60;
const editEveryMs = 1000;
const arrivalLimitMs = 20_000;
const lookEveryMs = 10;

/** A crowd reads the site of `npm start` while a newsroom saves an edit every second: a changed text, or a new article. */
export async function crawlRun({ seconds, perSecond, folder }: CrawlRunRequest): Promise<CrawlReport> {
  const contentDir = path.join(folder, "content");
  await changeFolder(contentDir, {
    ...newsroomFrame,
    ...Object.fromEntries(
      Array.from({ length: articleCount }, (_, index) => [fileOf(index), textOf(index, 0)]),
    ),
  });
  const site = await startSite(contentDir, path.join(folder, "site"));
  try {
    let isOver = false;
    const reading = new Crowd(site.url, perSecond).readUntil(() => isOver);
    const edits: number[] = [];
    const startedMs = performance.now();
    let early = 0;
    for (let round = 1; performance.now() - startedMs < seconds * 1000; round += 1) {
      const dueMs = startedMs + round * editEveryMs;
      // Each third edit is an article that was not there yet.
      const index = round % 3 === 0 ? articleCount + round : round % articleCount;
      edits.push(await saveAndWait(path.join(contentDir, fileOf(index)), index, round, site.url));
      if (early === 0 && performance.now() - startedMs > seconds * 300) early = megabytesOf(site.processId);
      await pause(Math.max(0, dueMs - performance.now()));
    }
    const late = megabytesOf(site.processId);
    isOver = true;
    return { ...(await reading), edits, memory: { early, late } };
  } finally {
    await site.stop();
  }
}

async function saveAndWait(file: string, index: number, round: number, origin: string): Promise<number> {
  const savedMs = performance.now();
  await writeFile(file, textOf(index, round));
  for (;;) {
    const { body } = await ask(origin, `/artikel/berita-${String(index)}`);
    const tookMs = performance.now() - savedMs;
    if (body.includes(sentenceOf(round))) return tookMs / 1000;
    if (tookMs > arrivalLimitMs)
      throw new Error(`Edit ${String(round)} is not live after ${String(tookMs)} ms`);
    await pause(lookEveryMs);
  }
}

function fileOf(index: number): string {
  return `articles/berita-${String(index)}.md`;
}

function sentenceOf(round: number): string {
  return `Suntingan ke-${String(round)} selesai.`;
}

function textOf(index: number, round: number): string {
  const day = String(1 + (index % 28)).padStart(2, "0");
  const before =
    index > 0 ? `\n\nBaca [berita lain](/artikel/berita-${String((index - 1) % articleCount)}).` : "";
  return article(
    {
      title: `Berita ${String(index)}`,
      publishedAt: `2025-08-${day}T08:00`,
      tags: [`Topik ${String(index % 7)}`],
    },
    `${"Isi berita ini ditulis untuk dibaca banyak orang sekaligus. ".repeat(20)}\n\n${sentenceOf(round)}${before}`,
  );
}

/** What a process holds; 0 where the system does not say. */
function megabytesOf(processId: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(processId)}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
