import { open, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { imageSize } from "image-size";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { parseMediaPath } from "@/lib/core/ids";
import type { MediaPath } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { fileRules, referenceRules } from "@/lib/core/issue-rules";
import type { Picture } from "./article";
import type { ContentFolder } from "./records";
import type { SourceFile } from "./source-file";
import { kindOfSource } from "./source-file";

/** Enough of a picture to find its size: JPEG may carry 64 KB of metadata, and several such blocks, before it. */
const pictureHeadBytes = 512 * 1024;
/** Reads under way at once; more gains nothing on a disk and costs file handles. */
const readsAtOnce = 64;

/**
 * Reads a content folder. The only place that knows it lies on a disk.
 *
 * Files come in the order of their paths, so that nothing depends on the file system. A link that leaves the folder is
 * not followed.
 *
 * @throws when the folder itself can't be read
 */
export async function readContentFolder(contentDir: string): Promise<ContentFolder> {
  const paths = await listFiles(contentDir);
  const issues: Issue[] = [];
  const files: SourceFile[] = [];
  const pictures = new Map<MediaPath, Picture>();

  await eachAtOnce(readsAtOnce, paths, async (file) => {
    const place = { file, line: 1, column: 1 };
    const media = file.startsWith("media/") ? parseMediaPath(file) : undefined;
    try {
      if (media) {
        const picture = await readPicture(path.join(contentDir, file), media);
        if (picture) pictures.set(media, picture);
        else issues.push(issueAt(place, referenceRules.pictureUnreadable({ value: media })));
      } else if (kindOfSource(file)) {
        const text = decode(await readFile(path.join(contentDir, file)));
        if (text === undefined) issues.push(issueAt(place, fileRules.encoding({})));
        else files.push({ path: file, text });
      }
    } catch (error) {
      issues.push(issueAt(place, fileRules.unreadable({ reason: reasonOf(error) })));
    }
  });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, pictures, issues };
}

/** The text of one content file; for bodies, which are read when their page is rendered. */
export async function readContentFile(contentDir: string, file: string): Promise<SourceFile> {
  return { path: file, text: await readFile(path.join(contentDir, file), "utf8") };
}

async function listFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(contentDir, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !file.split("/").some((part) => part.startsWith(".")))
    .sort();
}

async function readPicture(file: string, media: MediaPath): Promise<Picture | undefined> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(pictureHeadBytes) });
    const { width, height } = imageSize(buffer.subarray(0, bytesRead));
    return width > 0 && height > 0 ? { path: media, width, height } : undefined;
  } catch (error) {
    // image-size throws plain errors and type errors for what it can't read; a disk's errors carry a code.
    if (isSystemError(error)) throw error;
    return undefined;
  } finally {
    await handle.close();
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
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}

function reasonOf(error: unknown): string {
  return isSystemError(error) ? (error.code ?? error.message) : String(error);
}
