import { readdir } from "node:fs/promises";
import path from "node:path";
import { built } from "./merge-newsroom";
import { article } from "./newsroom";
import { photograph } from "./photograph";
import type { FolderChanges } from "./site";
import { writeNewsroom } from "./site-newsroom";

/** The files of pictures that stand in a site, in order. */
export async function picturesIn(siteDir: string): Promise<readonly string[]> {
  const names = await readdir(path.join(siteDir, "media")).catch(() => []);
  return names.sort().map((name) => `media/${name}`);
}

/** An article with a lead picture. */
export function showing(src: string, changes: Readonly<Record<string, unknown>> = {}): string {
  return article({ image: { src, alt: "Foto" }, ...changes });
}

/** A newsroom and the site that was built of it. @throws with what the command printed, unless it ends well */
export async function published(files: FolderChanges) {
  const contentDir = await writeNewsroom(files);
  return { contentDir, siteDir: await built(contentDir) };
}

/** A picture that no earlier run has left in the cache. */
export async function unseen(width = 1300, height = 900): Promise<Buffer> {
  const owner = `Pemilik ${String(process.pid)}-${String(performance.now())}`;
  return photograph({ width, height, exif: { IFD0: { Artist: owner } } });
}
