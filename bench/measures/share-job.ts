import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Newsroom } from "@/lib/articles";
import { listPages } from "@/lib/pages";
import { hashReaderCode } from "@/lib/publish/app-build";
import { BodyCache } from "@/lib/publish/body-cache";
import { finishPage } from "@/lib/publish/finish";
import { bodyHtmlOf } from "@/lib/publish/render-job";
import { startRenderer } from "@/lib/publish/renderer";
import { emptyDrafts, fileOfPage, writeCompressed } from "@/lib/publish/site-files";
import { readStylesOf } from "@/lib/publish/styles";

/**
 * What a render process does with a page, one step after the other, each timed: run as a process of its own, with the
 * flags of a render process. Prints one line of JSON, milliseconds of CPU a page for each step.
 * Arguments: content folder, site folder, folder of readings, how many pages.
 */
const [contentDir = "", siteDir = "", cacheDir = "", pageLimit = ""] = process.argv.slice(2);
const appDir = process.cwd();

const readerVersion = hashReaderCode(appDir);
const newsroom = new Newsroom({ contentDir: path.resolve(contentDir), cacheDir, readerVersion });
await newsroom.readAll();
const { edition } = newsroom.edition(Date.now());
if (!edition) throw new Error("The corpus can't be read");
const { catalogue } = edition;
await mkdir(siteDir, { recursive: true });
await emptyDrafts(siteDir);
const renderer = await startRenderer(appDir);
renderer.setSite(catalogue.site, edition.contentDir);
const styleOf = readStylesOf(appDir);

const all = [...listPages(catalogue)].filter(({ kind }) => kind !== "notFound");
const count = Math.min(all.length, Number(pageLimit));
// All kinds of page, as many of each as the site has.
const sample = Array.from({ length: count }, (_, place) => all[Math.floor((place * all.length) / count)]);
// Until the engine has compiled the code, pages say nothing: the first half is not counted.
const turns = [...sample, ...sample];

const spent = { render: 0, markdown: 0, finish: 0, write: 0 };
let measuredPages = 0;
for (const [place, entry] of turns.entries()) {
  const view = entry?.view(catalogue);
  if (!entry || !view) continue;
  const isCounted = place >= sample.length;
  const timed = async <T>(step: keyof typeof spent, work: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    if (isCounted) spent[step] += (user + system) / 1000;
    return result;
  };
  const { html } = await timed("render", () => renderer.render(entry.path, view));
  // A cache of its own for each page: the second half would find what the first one made.
  const text = await timed("markdown", () => bodyHtmlOf(view, new BodyCache(edition.contentDir)));
  const finished = await timed("finish", () => finishPage(html, styleOf, text));
  await timed("write", () => {
    writeCompressed(siteDir, fileOfPage(entry.path), finished);
  });
  if (isCounted) measuredPages += 1;
}

const perPage = (total: number) => total / measuredPages;
console.log(
  JSON.stringify({
    pageCount: measuredPages,
    nextMs: perPage(spent.render),
    markdownMs: perPage(spent.markdown),
    finishMs: perPage(spent.finish),
    writeMs: perPage(spent.write),
  }),
);
process.exit(0);
