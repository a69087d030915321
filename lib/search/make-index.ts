import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { hashSearchCode } from "@/lib/publish/app-build";
import { formsOf, replaceFile, writeCompressed } from "@/lib/publish/site-files";
import { searchPath } from "@/lib/site/paths";
import { searchDirectoryPath } from "@/lib/site/search-paths";
import type { SearchDirectory } from "./directory";
import { parseDirectory } from "./directory";
import type { BundleFile } from "./pagefind-bundle";
import { closePagefind, indexRecords, makeEngine } from "./pagefind-bundle";
import type { PlannedPart } from "./parts";
import { planParts } from "./parts";
import { readSearchDays, recordsOf } from "./search-day";
import { toIndexRecord } from "./to-record";

/** Whose index is made, and of what. */
export interface IndexOrder {
  readonly appDir: string;
  readonly siteDir: string;
  readonly contentDir: string;
}

/** What has to be done for the index to be the one of the site; everything new is in place, and nobody knows of it yet. */
export interface IndexChange {
  /** The text of the directory; putting it into its place is the step that readers see. */
  readonly directory: string;
  /** Files below the site folder. */
  readonly written: readonly string[];
  /** Folders that the directory does not name any more. */
  readonly goneFolders: readonly string[];
  readonly gone: readonly string[];
  readonly partCount: number;
}

const folder = searchPath.slice(1);

/**
 * Makes the parts of the index that are not there yet. All files of a part lie in a folder that is named after what is in
 * it, so none is ever changed, and a reader who has begun with the old parts is not disturbed by new ones.
 *
 * @returns `undefined` where the index is the one of the site already
 * @throws ChangedDuringPublish when a text was saved that is not published yet
 */
export async function makeIndex({
  appDir,
  siteDir,
  contentDir,
}: IndexOrder): Promise<IndexChange | undefined> {
  const code = hashSearchCode(appDir).slice(0, 12);
  const plan = planParts(await readSearchDays(siteDir), code);
  const last = parseDirectory(await readText(path.join(siteDir, searchDirectoryPath)));
  const next: SearchDirectory = {
    engine: `mesin-${code}`,
    code,
    parts: plan.map(toPart),
  };
  const present = new Set(await readdir(path.join(siteDir, folder)).catch(() => []));
  const isThere = (name: string, known: readonly string[]) => known.includes(name) && present.has(name);
  const written: string[] = [];
  const place = (name: string, files: readonly BundleFile[]) => {
    for (const { path: file, bytes } of files)
      written.push(...put(siteDir, `${folder}/${name}/${file}`, bytes));
  };
  try {
    if (!isThere(next.engine, last ? [last.engine] : [])) place(next.engine, await makeEngine());
    const lastParts = last?.parts.map((part) => part.folder) ?? [];
    const fresh = plan.filter((part) => !isThere(part.folder, lastParts));
    for (const part of fresh) place(part.folder, await indexRecords(recordsFor(part, contentDir)));

    const wanted = new Set([next.engine, ...next.parts.map((part) => part.folder)]);
    const directoryName = path.posix.basename(searchDirectoryPath);
    const goneFolders = [...present]
      .filter((name) => !wanted.has(name) && !name.startsWith(directoryName))
      .sort();
    const directory = `${JSON.stringify(next)}\n`;
    if (written.length + goneFolders.length === 0 && isSame(last, next)) return undefined;
    const gone = await Promise.all(goneFolders.map((name) => filesIn(siteDir, `${folder}/${name}`)));
    return {
      directory,
      written: [...written, ...formsOf(searchDirectoryPath.slice(1))],
      goneFolders: goneFolders.map((name) => `${folder}/${name}`),
      gone: gone.flat(),
      partCount: fresh.length,
    };
  } finally {
    await closePagefind();
  }
}

function recordsFor({ days }: PlannedPart, contentDir: string) {
  return days.flatMap(recordsOf).map((record) => toIndexRecord(contentDir, record));
}

function toPart({ folder: name, days, count }: PlannedPart): SearchDirectory["parts"][number] {
  return { folder: name, from: days[0]?.day ?? "", to: days.at(-1)?.day ?? "", count };
}

/** Scripts are sent compressed; what Pagefind writes is compressed already. @returns the files that were written */
function put(siteDir: string, file: string, bytes: Uint8Array | string): readonly string[] {
  if (!file.endsWith(".js")) {
    replaceFile(siteDir, file, bytes);
    return [file];
  }
  writeCompressed(siteDir, file, typeof bytes === "string" ? bytes : Buffer.from(bytes).toString());
  return formsOf(file);
}

function isSame(last: SearchDirectory | undefined, next: SearchDirectory): boolean {
  return JSON.stringify(last) === JSON.stringify(next);
}

async function filesIn(siteDir: string, place: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(siteDir, place), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(siteDir, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** @returns an empty text where there is no such file */
function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}
