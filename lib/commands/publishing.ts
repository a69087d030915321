import { createHash } from "node:crypto";
import path from "node:path";
import type { ContentHistory } from "@/lib/content/history/content-history";
import { Newsroom } from "@/lib/articles";
import { compileApp, hashReaderCode, isCompiled } from "@/lib/publish/app-build";
import type { PublishReport } from "@/lib/publish/publisher";
import { readAhead } from "@/lib/publish/read-ahead";
import type { IndexReport } from "@/lib/search/search-index";
import { isDocumentPath, readSitePath } from "@/lib/site/paths";
import { GitHistory } from "./git-history";
import { explain } from "./run";
import type { Settings } from "./settings";

/** What the commands that publish have in common. */

const cacheDir = ".cache/readings";
const historyDir = ".cache/history";
/** Readings with what a proofreader says of them; who publishes has no use for that. */
const proofsDir = ".cache/proofs";
const handoversDir = ".cache/last-publish-of";
/** What any file system takes for a name. */
const nameLimit = 200;

/**
 * Where the lists of what changed in a site folder are left for other tools (docs/deploy.md). Any other site folder than
 * the usual one has its own, named after its path.
 *
 * @example handoverDir("/srv/warta", "/srv/warta/parts/1"); //=> "/srv/warta/.cache/last-publish-of/parts+1"
 */
export function handoverDir(appDir: string, siteDir: string): string {
  if (path.relative(appDir, siteDir) === "site") return path.join(appDir, ".cache/last-publish");
  return path.join(appDir, handoversDir, nameOfSite(appDir, siteDir));
}

/** Where a run notes what it made a site folder of. */
export function settledFile(appDir: string, siteDir: string): string {
  return path.join(appDir, ".cache/settled", `${nameOfSite(appDir, siteDir)}.json`);
}

function nameOfSite(appDir: string, siteDir: string): string {
  const below = path.relative(appDir, siteDir);
  const place = below.startsWith("..") || path.isAbsolute(below) ? siteDir : below;
  const name = place.replace(/[%+]/g, encodeURIComponent).replaceAll(path.sep, "+");
  const key = createHash("sha256").update(name).digest("hex").slice(0, 16);
  return Buffer.byteLength(name) > nameLimit ? key : name;
}

/** The history of the content folder, kept from one run to the next. */
export function openHistory({ contentDir }: Settings, appDir: string): GitHistory {
  const folder = path.resolve(contentDir);
  return new GitHistory({
    contentDir: folder,
    cacheDir: path.join(appDir, historyDir, placeOf(folder)),
    readerVersion: hashReaderCode(appDir),
    onFailed: () => {
      console.error(
        "Riwayat git tidak terbaca; alamat lama berkas yang baru berganti nama belum dialihkan, dan riwayat perubahan artikel belum diperbarui. Tulis di aliases bila perlu.",
      );
    },
  });
}

/**
 * A newsroom that remembers, from one run to the next, which files it has read; nothing is read yet.
 *
 * @param proofreads whether its articles are proofread as they are read, for those who tell advice
 */
export function openNewsroom(
  settings: Settings,
  appDir: string,
  history: ContentHistory = openHistory(settings, appDir),
  proofreads = false,
): Newsroom {
  const reading = readingOf(settings, appDir, proofreads);
  return new Newsroom({ ...reading, readAhead: () => readAhead(reading), history });
}

/** A newsroom that takes what others remembered of its files and leaves nothing to them; nothing is read yet. */
export function openReadOnlyNewsroom(settings: Settings, appDir: string, history: ContentHistory): Newsroom {
  return new Newsroom({ ...readingOf(settings, appDir, false), history });
}

function readingOf({ contentDir, siteUrl }: Settings, appDir: string, proofreads: boolean) {
  const folder = path.resolve(contentDir);
  return {
    contentDir: folder,
    cacheDir: path.join(appDir, proofreads ? proofsDir : cacheDir, placeOf(folder)),
    readerVersion: hashReaderCode(appDir),
    proofreads,
    ...(siteUrl !== undefined && { siteUrl }),
  };
}

/** A short name for a content folder. */
function placeOf(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 16);
}

/** Where a run notes which page read what, for the next one. */
export function readNotesDir(appDir: string, siteDir: string): string {
  return path.join(appDir, ".cache/reads", nameOfSite(appDir, siteDir));
}

/** Where it is noted what search engines were told of a site folder. */
export function toldPagesFile(appDir: string, siteDir: string): string {
  return path.join(appDir, ".cache/indexnow", `${nameOfSite(appDir, siteDir)}.json`);
}

/** Compiles the app if its code changed. */
export async function prepareApp(appDir: string, codeHash: string): Promise<void> {
  if (!(await isCompiled(appDir, codeHash))) {
    console.log("Mengompilasi aplikasi (hanya bila kodenya berubah) …");
    await compileApp(appDir, codeHash);
  }
}

/**
 * Documents for machines are counted apart: one edit changes a page and what shows it, and two dozen feeds.
 *
 * @param verb what became of pages that were written
 * @example "113 halaman dirender, 0 dihapus, 0 tetap, dalam 2,31 detik (dan 41 berkas untuk mesin)"
 */
export function describeReport(
  { rendered, removed, unchangedCount }: Pick<PublishReport, "rendered" | "removed" | "unchangedCount">,
  seconds: number,
  verb = "dirender",
): string {
  const duration = seconds.toFixed(2).replace(".", ",");
  const isPage = (path: string) => !isDocumentPath(path);
  const [pages, gonePages] = [rendered.filter(isPage), removed.filter(isPage)];
  const counts = [
    `${String(pages.length)} halaman ${verb}`,
    `${String(gonePages.length)} dihapus`,
    `${String(unchangedCount)} tetap`,
  ];
  const documentCount = rendered.length - pages.length + removed.length - gonePages.length;
  const others = documentCount > 0 ? ` (dan ${String(documentCount)} berkas untuk mesin)` : "";
  return `${counts.join(", ")}, dalam ${duration} detik${others}`;
}

/**
 * The index of the search is made after the pages, and its time is told apart.
 *
 * @example "Indeks pencarian diperbarui: 1 bagian dibuat, dalam 0,62 detik"
 */
export function describeIndex({ partCount }: IndexReport, seconds: number): string {
  const duration = seconds.toFixed(2).replace(".", ",");
  return `Indeks pencarian diperbarui: ${String(partCount)} bagian dibuat, dalam ${duration} detik`;
}

/** As many pages as are named for one reason; a fault of ours may be in all of them. */
const namedPages = 5;

/** The pages that could not be rendered and the pictures that could not be cut, a line for each reason; an empty text for none. */
export function describeFailures({ failures }: Pick<PublishReport, "failures">): string {
  const pagesByReason = new Map<string, string[]>();
  for (const { path: page, reason } of failures) {
    pagesByReason.set(reason, [...(pagesByReason.get(reason) ?? []), page]);
  }
  const lines = [...pagesByReason].map(([reason, pages]) => {
    const [first = ""] = pages;
    const isPicture = readSitePath(first)?.kind === "media";
    const others = pages.length - namedPages;
    const names =
      pages.slice(0, namedPages).join(", ") + (others > 0 ? ` dan ${String(others)} lainnya` : "");
    return isPicture
      ? `Gambar ${names} tidak dapat diolah: ${reason}`
      : `Halaman ${names} gagal dirender dan dibiarkan seperti semula: ${reason}`;
  });
  return lines.join("\n");
}

/**
 * @returns what keeps things for the next run, such as readings; that it can't be done makes that run slower, and is told
 *   once and no reason to fail this one
 */
export function keeper(): (keep: () => Promise<void>) => Promise<void> {
  let told = "";
  return async (keep) => {
    try {
      await keep();
    } catch (error) {
      if (!isSystemFault(error)) throw error;
      const text = `Catatan untuk percepatan tidak dapat disimpan; hasilnya tetap benar. ${explain(error)}`;
      if (text !== told) console.error(text);
      told = text;
    }
  };
}

/** What a disk answered, as opposed to a mistake of ours. */
function isSystemFault(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
