import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { article, manyFiles } from "./newsroom";
import { build, changeFolder, temporaryFolder } from "./site";
import { pixelCalled, writeNewsroom } from "./site-newsroom";

/** A newsroom whose pages and pictures are spread over two shards, and an edition of it that came after. */

const day = (index: number) => `2025-09-${String(index + 10)}T08:00`;

const before = {
  ...manyFiles(6, (index) => [
    `articles/a${String(index)}.md`,
    article({
      title: `Berita ${String(index)}`,
      publishedAt: day(index),
      tags: [`Topik ${String(index % 2)}`],
      image: { src: `g${String(index)}.png`, alt: "Titik" },
    }),
  ]),
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [
      `media/g${String(index)}.png`,
      pixelCalled(`g${String(index)}`),
    ]),
  ),
};

/** New articles, a changed one and one that is gone. */
const edits = {
  ...manyFiles(6, (index) => [
    `articles/b${String(index)}.md`,
    article({ title: `Kabar ${String(index)}`, publishedAt: day(index), tags: ["Topik baru"] }),
  ]),
  "articles/a1.md": article({ title: "Berita 1", publishedAt: day(1) }, "Lihat [kabar](/artikel/b3)."),
  "articles/a2.md": undefined,
  "media/g2.png": undefined,
};

export async function newSite(): Promise<string> {
  return path.join(await temporaryFolder(), "site");
}

/** A site folder built at one go. @throws with what the command printed, unless it ends well */
export async function built(contentDir: string, args: readonly string[] = []): Promise<string> {
  const siteDir = await newSite();
  const { status, output } = await build(contentDir, siteDir, args);
  if (status !== 0) throw new Error(output);
  return siteDir;
}

export async function builtInTwo(contentDir: string): Promise<readonly [string, string]> {
  return [await built(contentDir, ["--shard", "1/2"]), await built(contentDir, ["--shard", "2/2"])];
}

/** Content as it was, and as it is after the edits; sites of both, and the second one in parts as well. */
export async function buildEditions() {
  const [oldContentDir, contentDir] = [await writeNewsroom(before), await writeNewsroom(before)];
  await changeFolder(contentDir, edits);
  return {
    oldContentDir,
    contentDir,
    old: await built(oldContentDir),
    whole: await built(contentDir),
    parts: await builtInTwo(contentDir),
  };
}

export async function copyOf(siteDir: string): Promise<string> {
  const copy = await newSite();
  await cp(siteDir, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** A copy of a site folder whose manifest says something else. */
export async function forgedCopy(siteDir: string, forge: (manifest: string) => string): Promise<string> {
  const copy = await copyOf(siteDir);
  const file = path.join(copy, ".warta/manifest.json");
  const text = await readFile(file, "utf8");
  const forged = forge(text);
  if (forged === text) throw new Error("The manifest was not changed");
  await writeFile(file, forged);
  return copy;
}
