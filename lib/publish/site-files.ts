import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, rm, unlink } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { frontPath, isDocumentPath } from "@/lib/site/paths";

/** The compressed forms of a page or a script, and of a document: programs that read those ask for gzip, and few know more. */
const pageForms = [".br", ".gz"] as const;
const documentForms = [".gz"] as const;

/**
 * The file of a page, below the site folder: `/` is `index.html`, any other page is its path with `.html`. A document's
 * is its path.
 */
export function fileOfPage(pagePath: string): string {
  if (isDocumentPath(pagePath)) return pagePath.slice(1);
  return pagePath === frontPath ? "index.html" : `${pagePath.slice(1)}.html`;
}

/** All the files that a text file stands in. */
export function formsOf(file: string): readonly string[] {
  return [file, ...compressedForms(file).map((ending) => `${file}${ending}`)];
}

function compressedForms(file: string): readonly (typeof pageForms)[number][] {
  return /\.(?:html|js)$/.test(file) ? pageForms : documentForms;
}

/**
 * Writes a text file and its compressed forms. Each is whole at every instant: it is written beside its place and then
 * moved there.
 *
 * In the foreground, compression too: there is a render process for each core, and handing a page of this size to other
 * threads of the same process takes as long as the work itself.
 */
export function writeCompressed(siteDir: string, file: string, text: string): void {
  const bytes = Buffer.from(text);
  // The compressed forms first: once the plain file is in place, nothing of the old page is served any more.
  for (const ending of compressedForms(file)) {
    const packed = ending === ".br" ? toBrotli(bytes) : gzipSync(bytes, { level: 9 });
    replaceFile(siteDir, `${file}${ending}`, packed);
  }
  replaceFile(siteDir, file, bytes);
}

function toBrotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      // 9 makes lists smaller by a thousandth, and takes up to four times as long.
      [constants.BROTLI_PARAM_QUALITY]: 8,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
    },
  });
}

/** A window as large as the text and no larger: making and clearing a big one takes longer than the compression. */
function windowFor(byteCount: number): number {
  const bits = Math.ceil(Math.log2(Math.max(1, byteCount)));
  return Math.min(constants.BROTLI_MAX_WINDOW_BITS, Math.max(constants.BROTLI_MIN_WINDOW_BITS, bits));
}

let draftCount = 0;
/** Below the folder for drafts: this process's own folder, or one in that of the publisher that it renders for. */
let draftsPlace = String(process.pid);

/**
 * Has this process write its drafts where a publisher looks for them. In a folder of its own there: processes that make
 * files in one folder wait for each other.
 */
export function writeDraftsFor(publisherId: number): void {
  draftsPlace = path.join(String(publisherId), String(process.pid));
}

/**
 * Puts a file in place in one step, so that no reader sees half of it. It is written in a folder for drafts, which the
 * next publisher takes away, should this one be stopped in the middle.
 *
 * @param file below the site folder
 */
export function replaceFile(siteDir: string, file: string, bytes: Uint8Array | string): void {
  draftCount += 1;
  const draft = path.join(draftsDir(siteDir), draftsPlace, String(draftCount));
  try {
    writeDraft(draft, bytes);
    moveInto(path.join(siteDir, file), draft);
  } catch (error) {
    // On a full disk it would keep the room that the next try needs.
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeDraft(draft: string, bytes: Uint8Array | string): void {
  try {
    writeFileSync(draft, bytes);
  } catch (error) {
    if (!isMissing(error)) throw error;
    // Not the folders above: once another publisher took them away, there is to be no place to write any more.
    mkdirSync(path.dirname(draft));
    writeFileSync(draft, bytes);
  }
}

function moveInto(target: string, draft: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!isMissing(error)) throw error;
    // The first file of its folder; looking beforehand would cost every other file a call.
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(draft, target);
  }
}

/** What the publisher keeps for itself in the site folder; never served. */
export function stateDir(siteDir: string): string {
  return path.join(siteDir, ".warta");
}

function draftsDir(siteDir: string): string {
  return path.join(stateDir(siteDir), "drafts");
}

/**
 * Makes the folder for this publisher's drafts, and takes away what a stopped one may have left: a render process that
 * outlived it for a moment finds no place to write any more.
 */
export async function emptyDrafts(siteDir: string): Promise<void> {
  await removeDrafts(siteDir);
  await mkdir(path.join(draftsDir(siteDir), String(process.pid)), { recursive: true });
}

export async function removeDrafts(siteDir: string): Promise<void> {
  // Such a process may put one more draft there while the others are removed.
  await rm(draftsDir(siteDir), { recursive: true, force: true, maxRetries: 10 });
}

/** Whether the folder is as a publisher at work needs it, and was not taken away. */
export function hasDrafts(siteDir: string): boolean {
  return existsSync(draftsDir(siteDir));
}

/** Whether an error says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Removes a file in all its forms; one that is gone already is no fault. */
export async function removeCompressed(siteDir: string, file: string): Promise<void> {
  for (const form of formsOf(file)) {
    await unlink(path.join(siteDir, form)).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }
}
