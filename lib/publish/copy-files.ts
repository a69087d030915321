import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Edition } from "@/lib/articles";
import { listShownPictures } from "@/lib/pages";
import { mediaPath } from "@/lib/site/paths";
import { replaceFile } from "./site-files";

/** A file that stands in the site as it is. */
export interface CopiedFile {
  readonly from: string;
  /** Below the site folder, with `/` on every system. */
  readonly to: string;
}

/** What the site needs besides pages: the app's public files, and the pictures that public pages show. */
export async function listCopiedFiles(appDir: string, edition: Edition): Promise<readonly CopiedFile[]> {
  const publicDir = path.join(appDir, "public");
  const names = await readdir(publicDir, { recursive: true });
  // What has an ending is a file; READMEs are for those who work on the project.
  const files = names.filter((name) => path.extname(name) !== "" && !/(?:^|[\\/])\.|\.md$/.test(name)).sort();
  return [
    ...files.map((name) => ({ from: path.join(publicDir, name), to: name.split(path.sep).join("/") })),
    ...[...listShownPictures(edition.catalogue)].map((picture) => ({
      from: path.join(edition.contentDir, "media", picture),
      to: mediaPath(picture).slice(1),
    })),
  ];
}

/** Whether the file that stands in the site, by its fingerprint, is still the one to stand there. */
export async function isCopied({ from }: CopiedFile, published: string | undefined): Promise<boolean> {
  return published !== undefined && fingerprintOf(await readFile(from)) === published;
}

/** Puts a file in its place; gives its fingerprint. */
export async function copyFile({ from, to }: CopiedFile, siteDir: string): Promise<string> {
  const bytes = await readFile(from);
  await replaceFile(siteDir, to, bytes);
  return fingerprintOf(bytes);
}

function fingerprintOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
}
