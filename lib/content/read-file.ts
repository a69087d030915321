import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import path from "node:path";
import { parseContentHash, parseMediaPath } from "@/lib/core/ids";
import type { MediaPath } from "@/lib/core/ids";
import { issueAt } from "@/lib/core/issue";
import type { Finding } from "@/lib/core/issue";
import { fileRules, referenceRules } from "@/lib/core/issue-rules";
import type { SizedPicture } from "./article";
import type { WordingRecord } from "./record";
import { kindOfSource } from "./source-file";
import type { SourceReading } from "./source-reading";

/** Enough of a picture to find its size: JPEG may carry 64 KB of metadata, and several such blocks, before it. */
const pictureHeadBytes = 512 * 1024;

/** A reading with the name of what was read, so that a file whose time changed alone need not be read again. */
export interface HashedReading {
  readonly reading: SourceReading;
  readonly hash: string;
}

/** Whether a file of the content folder is one that the site is made of. */
export function isContentFile(file: string): boolean {
  if (file.split("/").some((part) => part.startsWith("."))) return false;
  return kindOfSource(file) !== undefined || mediaOf(file) !== undefined;
}

/**
 * The text of one content file; for bodies, which are read when their page is rendered. In the foreground: the page waits
 * for it anyway, and handing a small file to another thread takes longer than to read it.
 */
export function readContentText(contentDir: string, file: string): string {
  return readFileSync(path.join(contentDir, file), "utf8");
}

/**
 * Reads one file of the content folder, in the foreground as above. What the disk says against it is a fault like any
 * other.
 *
 * @param timeZone the zone of times that are written without an offset
 * @param wording words to advise against; articles are proofread when it is given
 */
export async function readContentFile(
  contentDir: string,
  file: string,
  timeZone: string,
  wording?: readonly WordingRecord[],
): Promise<HashedReading> {
  const media = mediaOf(file);
  try {
    if (media) return await readPicture(path.join(contentDir, file), file, media);
    const bytes = readFileSync(path.join(contentDir, file));
    const text = decode(bytes);
    const hash = createHash("sha256").update(bytes).digest("base64url");
    if (text === undefined) return { reading: faulty(file, fileRules.encoding({})), hash };
    // Parsers are loaded when there is something to parse: most runs find every file as they left it.
    const { readSource } = await import("./source-reading");
    return { reading: readSource({ path: file, text }, timeZone, wording), hash };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { reading: faulty(file, fileRules.unreadable({ reason: error.code ?? error.message })), hash: "" };
  }
}

function mediaOf(file: string): MediaPath | undefined {
  return file.startsWith("media/") ? parseMediaPath(file) : undefined;
}

function faulty(file: string, finding: Finding): SourceReading {
  return { file, issues: [issueAt({ file, line: 1, column: 1 }, finding)] };
}

async function readPicture(location: string, file: string, media: MediaPath): Promise<HashedReading> {
  const handle = await open(location);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(pictureHeadBytes) });
    const head = buffer.subarray(0, bytesRead);
    const digest = await digestOf(head, handle);
    const [size, hash] = [await sizeOf(head, media), parseContentHash(digest)];
    const reading: SourceReading =
      size && hash
        ? { file, record: { kind: "picture", record: { ...size, hash } }, issues: [] }
        : faulty(file, referenceRules.pictureUnreadable({ value: media }));
    return { reading, hash: digest };
  } finally {
    await handle.close();
  }
}

/** Of all of a file whose first bytes were read already, a part at a time: pictures are large and many are read at once. */
async function digestOf(head: Buffer, handle: FileHandle): Promise<string> {
  const hash = createHash("sha256").update(head);
  const part = Buffer.alloc(head.length);
  for (;;) {
    const { bytesRead } = await handle.read({ buffer: part });
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(part.subarray(0, bytesRead));
  }
}

/** A camera that was held on its side notes so, and browsers turn the picture. */
const firstSideways = 5;

async function sizeOf(head: Buffer, media: MediaPath): Promise<SizedPicture | undefined> {
  const { imageSize } = await import("image-size");
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    if (width <= 0 || height <= 0) return undefined;
    return orientation < firstSideways
      ? { path: media, width, height }
      : { path: media, width: height, height: width };
  } catch {
    // image-size throws for whatever is no picture that it knows.
    return undefined;
  }
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
