import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Manifest } from "./manifest";
import { ManifestFile } from "./manifest";
import { emptyDrafts, fileOfPage, formsOf, removeCompressed, removeDrafts, replaceFile } from "./site-files";
import { lockSite } from "./site-lock";

/** What a merge did. */
export interface MergeReport {
  readonly pageCount: number;
  readonly removedCount: number;
}

/**
 * Joins site folders that were built apart, each a shard of the same content, into one. The result is the same, byte for
 * byte, as that of a single build.
 *
 * @throws when a part holds no finished site, or SiteLocked while another process publishes into the folder
 */
export async function mergeSites(partDirs: readonly string[], siteDir: string): Promise<MergeReport> {
  const parts = await Promise.all(
    partDirs.map(async (dir) => ({ dir, manifest: (await ManifestFile.read(dir)).now })),
  );
  for (const { dir, manifest } of parts) {
    if (manifest.pages.size === 0) throw new Error(`${dir} holds no finished part of a site`);
  }
  const unlock = await lockSite(siteDir);
  try {
    await emptyDrafts(siteDir);
    const target = await ManifestFile.read(siteDir);
    const before = { pages: new Map(target.now.pages), files: new Map(target.now.files) };
    for (const { dir, manifest } of parts) {
      for (const file of filesOf(manifest)) replaceFile(siteDir, file, await readFile(path.join(dir, file)));
    }
    const pages = new Map(parts.flatMap(({ manifest }) => [...manifest.pages]));
    const files = new Map(parts.flatMap(({ manifest }) => [...manifest.files]));
    const gonePages = [...before.pages.keys()].filter((page) => !pages.has(page));
    const goneFiles = [...before.files.keys()].filter((file) => !files.has(file));
    for (const file of [...gonePages.map(fileOfPage), ...goneFiles]) await removeCompressed(siteDir, file);
    await target.append({ pages: tableOf(pages, gonePages), files: tableOf(files, goneFiles) });
    await target.writeWhole();
    await removeDrafts(siteDir);
    return { pageCount: pages.size, removedCount: gonePages.length };
  } finally {
    await unlock();
  }
}

function filesOf({ pages, files }: Manifest): readonly string[] {
  return [...[...pages.keys()].flatMap((page) => formsOf(fileOfPage(page))), ...files.keys()];
}

function tableOf(
  present: ReadonlyMap<string, string>,
  gone: readonly string[],
): Record<string, string | null> {
  return { ...Object.fromEntries(gone.map((key) => [key, null])), ...Object.fromEntries(present) };
}
