import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
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
  const entries = await readdir(publicDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  return [
    ...files.map((entry) => {
      const from = path.join(entry.parentPath, entry.name);
      return { from, to: path.relative(publicDir, from).split(path.sep).join("/") };
    }),
    ...[...listShownPictures(edition.catalogue)].map((picture) => ({
      from: path.join(edition.contentDir, "media", picture),
      to: mediaPath(picture).slice(1),
    })),
  ];
}

/** Puts a file in its place unless it stands there already; gives its fingerprint. */
export async function copyFile(
  { from, to }: CopiedFile,
  siteDir: string,
  published?: string,
): Promise<string> {
  const bytes = await readFile(from);
  const fingerprint = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  if (fingerprint === published) return fingerprint;
  const target = path.join(siteDir, to);
  await mkdir(path.dirname(target), { recursive: true });
  await replaceFile(target, bytes);
  return fingerprint;
}
