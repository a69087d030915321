import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import type { FileStamp } from "./known-file";
import { isContentFile } from "./read-file";

/** Folders of which everything is content; a link in any of them was meant to be some. */
const ours = /^(?:articles|authors|sections|pages|media)(?:\/|$)/;

/**
 * The files of a content folder, and the links that were meant to be: those are not followed, as they could lead out of
 * the folder, and are told of.
 *
 * Node's own recursive listing asks for the kind of each file once more.
 */
export function listContentFiles(contentDir: string, below = ""): string[] {
  return readdirSync(path.join(contentDir, below), { withFileTypes: true }).flatMap((entry) => {
    const file = `${below}${entry.name}`;
    if (entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return listContentFiles(contentDir, `${file}/`);
    if (entry.isSymbolicLink() && ours.test(file)) return file;
    return isContentFile(file) ? file : [];
  });
}

/** In the foreground: a hundred thousand of these take a third of a second, and several when each waits its turn. */
export function stampOf(location: string): FileStamp | undefined {
  const stat = lstatSync(location, { throwIfNoEntry: false });
  const isThere = stat && (stat.isFile() || stat.isSymbolicLink());
  return isThere ? { size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs } : undefined;
}

export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
}

/** Whether a link lies where content would. */
export function isLink(contentDir: string, file: string): boolean {
  if (!ours.test(file) && !isContentFile(file)) return false;
  try {
    return lstatSync(path.join(contentDir, file)).isSymbolicLink();
  } catch {
    // It is gone, or below what is no folder any more.
    return false;
  }
}

/** Whether one of the folders that a file is said to lie in is a link to another. */
export function isBelowLink(contentDir: string, file: string): boolean {
  const folders = file.split("/").slice(0, -1);
  return folders.some((_, depth) => isLink(contentDir, folders.slice(0, depth + 1).join("/")));
}
