import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import path from "node:path";
import { writeNumber } from "@/lib/core/indonesian";
import { parseContentHash, parseMediaPath } from "@/lib/core/ids";
import type { MediaPath } from "@/lib/core/ids";
import { issueAt, wholeFile } from "@/lib/core/issue";
import type { Finding } from "@/lib/core/issue";
import { fileRules } from "@/lib/core/issue-rules";
import { pictureRules } from "@/lib/core/picture-rules";
import type { SizedPicture } from "./article";
import { markdownLimit, tableLimit } from "./limits";
import { readBounded, readWithoutLinks } from "./open-file";
import { formatFault } from "./picture-format";
import type { WordingRecord } from "./record";
import { kindOfSource } from "./source-file";
import type { SourceReading } from "./source-reading";
import { strayFault } from "./stray-file";

/** Enough of a picture to find its size: JPEG may carry 64 KB of metadata, and several such blocks, before it. */
const pictureHeadBytes = 512 * 1024;

/** Stands for the bytes of a file that nobody reads, whatever they are. */
const unreadHash = "-";

/** A reading with the name of what was read, so that a file whose time changed alone need not be read again. */
export interface HashedReading {
  readonly reading: SourceReading;
  readonly hash: string;
}

/** Whether a file of the content folder is one that the site is made of, or was meant to be. */
export function isContentFile(file: string): boolean {
  if (file.split("/").some((part) => part.startsWith("."))) return false;
  return kindOfSource(file) !== undefined || mediaOf(file) !== undefined || strayFault(file) !== undefined;
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
  const stray = (media ?? kindOfSource(file)) ? undefined : strayFault(file);
  if (stray) return { reading: faulty(file, stray), hash: unreadHash };
  try {
    const location = path.join(contentDir, file);
    if (lstatSync(location).isSymbolicLink()) return { reading: faulty(file, fileRules.link({})), hash: "" };
    if (media) return await readPicture(location, file, media);
    const read = readBounded(location, file.endsWith(".md") ? markdownLimit : tableLimit);
    if (read.kind === "too-large") return { reading: faulty(file, tooLarge(file, read.byteCount)), hash: "" };
    const { bytes } = read;
    const text = decode(bytes);
    const hash = createHash("sha256").update(bytes).digest("base64url");
    if (text === undefined) return { reading: unreadableText(file, bytes), hash };
    // Parsers are loaded when there is something to parse: most runs find every file as they left it.
    const { readGuarded } = await import("./guarded-reading");
    return { reading: await readGuarded({ path: file, text }, timeZone, wording), hash };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { reading: faulty(file, fileRules.unreadable({ reason: reasonFor(error) })), hash: "" };
  }
}

function mediaOf(file: string): MediaPath | undefined {
  return file.startsWith("media/") ? parseMediaPath(file) : undefined;
}

function faulty(file: string, finding: Finding): SourceReading {
  return { file, issues: [issueAt(wholeFile(file), finding)] };
}

async function readPicture(location: string, file: string, media: MediaPath): Promise<HashedReading> {
  const handle = await open(location, readWithoutLinks);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(pictureHeadBytes) });
    const head = buffer.subarray(0, bytesRead);
    const digest = await digestOf(head, handle);
    const [seen, hash] = [await look(head, media), parseContentHash(digest)];
    const wrong = seen && formatFault(media, seen.type);
    if (!seen || !hash)
      return { reading: faulty(file, pictureRules.unreadable({ value: media })), hash: digest };
    if (wrong)
      return { reading: faulty(file, pictureRules.ending({ value: media, ...wrong })), hash: digest };
    const record = { kind: "picture", record: { ...seen.size, hash } } as const;
    return { reading: { file, record, issues: [] }, hash: digest };
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

interface SeenPicture {
  readonly size: SizedPicture;
  /** Its format, by image-size's word. */
  readonly type: string;
}

async function look(head: Buffer, media: MediaPath): Promise<SeenPicture | undefined> {
  const { imageSize } = await import("image-size");
  try {
    const { width, height, orientation = 1, type = "" } = imageSize(head);
    if (width <= 0 || height <= 0) return undefined;
    const isUpright = orientation < firstSideways;
    const size = { path: media, width: isUpright ? width : height, height: isUpright ? height : width };
    return { size, type };
  } catch {
    // image-size throws for whatever is no picture that it knows.
    return undefined;
  }
}

/** A text in another encoding, at the first letter that shows it. */
function unreadableText(file: string, bytes: Buffer): SourceReading {
  const before = bytes.toString("utf8").split("\uFFFD", 1)[0] ?? "";
  const lines = before.replace(/^\uFEFF/, "").split("\n");
  const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, length: 1 };
  return { file, issues: [issueAt(place, fileRules.encoding({}))] };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function tooLarge(file: string, byteCount: number): Finding {
  const limit = file.endsWith(".md") ? markdownLimit : tableLimit;
  return fileRules.tooLarge({ size: inKilobytes(byteCount), limit: inKilobytes(limit) });
}

function inKilobytes(byteCount: number): string {
  return `${writeNumber(Math.ceil(byteCount / 1024))} KB`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

function reasonFor({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "izinnya tidak ada";
    default:
      return code ?? message;
  }
}
