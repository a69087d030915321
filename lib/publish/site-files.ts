import { mkdir, rename, rm, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { frontPath } from "@/lib/site/paths";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The endings under which a file stands in the site folder: as it is, and compressed for those who take it so. */
const encodings = ["", ".br", ".gz"] as const;

/** The file of a page, below the site folder: `/` is `index.html`, any other page is its path with `.html`. */
export function fileOfPage(pagePath: string): string {
  return pagePath === frontPath ? "index.html" : `${pagePath.slice(1)}.html`;
}

/** All the files that a text file stands in. */
export function formsOf(file: string): readonly string[] {
  return encodings.map((ending) => `${file}${ending}`);
}

/**
 * Writes a text file and its compressed forms. Each is whole at every instant: it is written beside its place and then
 * moved there.
 */
export async function writeCompressed(siteDir: string, file: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const [brotli, zipped] = await Promise.all([
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
      },
    }),
    toGzip(bytes, { level: 9 }),
  ]);
  // The compressed forms first: once the plain file is in place, nothing of the old page is served any more.
  await replaceFile(siteDir, `${file}.br`, brotli);
  await replaceFile(siteDir, `${file}.gz`, zipped);
  await replaceFile(siteDir, file, bytes);
}

/** A window as large as the text and no larger: making and clearing a big one takes longer than the compression. */
function windowFor(byteCount: number): number {
  const bits = Math.ceil(Math.log2(Math.max(1, byteCount)));
  return Math.min(constants.BROTLI_MAX_WINDOW_BITS, Math.max(constants.BROTLI_MIN_WINDOW_BITS, bits));
}

let draftCount = 0;

/**
 * Puts a file in place in one step, so that no reader sees half of it. It is written in a folder for drafts, which the
 * next publisher empties, should this one be stopped in the middle.
 *
 * @param file below the site folder
 */
export async function replaceFile(siteDir: string, file: string, bytes: Uint8Array | string): Promise<void> {
  draftCount += 1;
  const draft = path.join(draftsDir(siteDir), `${String(process.pid)}-${String(draftCount)}`);
  const target = path.join(siteDir, file);
  await writeFile(draft, bytes);
  try {
    await rename(draft, target);
  } catch (error) {
    if (!isMissing(error)) throw error;
    // The first file of its folder; looking beforehand would cost every other file a call.
    await mkdir(path.dirname(target), { recursive: true });
    await rename(draft, target);
  }
}

/** What the publisher keeps for itself in the site folder; never served. */
export function stateDir(siteDir: string): string {
  return path.join(siteDir, ".warta");
}

function draftsDir(siteDir: string): string {
  return path.join(stateDir(siteDir), "drafts");
}

/** Makes the folder for drafts, without what a stopped publisher may have left in it. */
export async function emptyDrafts(siteDir: string): Promise<void> {
  await rm(draftsDir(siteDir), { recursive: true, force: true });
  await mkdir(draftsDir(siteDir), { recursive: true });
}

export async function removeDrafts(siteDir: string): Promise<void> {
  await rm(draftsDir(siteDir), { recursive: true, force: true });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Removes a file in all its forms; one that is gone already is no fault. */
export async function removeCompressed(siteDir: string, file: string): Promise<void> {
  for (const ending of encodings) {
    await unlink(path.join(siteDir, `${file}${ending}`)).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }
}
