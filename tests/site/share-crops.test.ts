import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadEdition } from "@/lib/articles";
import { cropRecipe } from "@/lib/media/crop-picture";
import { hashCode } from "@/lib/publish/app-build";
import { Publisher } from "@/lib/publish/publisher";
import { cropFilesOf } from "../support/crop-files";
import { present } from "../support/known";
import { newSite } from "../support/merge-newsroom";
import { article, hashOf } from "../support/newsroom";
import { noise, photograph, sidewaysPhotograph } from "../support/photograph";
import type { FolderChanges } from "../support/site";
import { build, changeFolder, differences, projectDir, readFolder, sameBytes } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";

const cropsDir = "media/_potongan";
const cacheDir = path.join(projectDir, ".cache/media", cropRecipe);

/** The crops that stand in a site, by file, in order. */
async function cropsIn(siteDir: string): Promise<readonly string[]> {
  const names = await readdir(path.join(siteDir, cropsDir)).catch(() => []);
  return names.sort().map((name) => `${cropsDir}/${name}`);
}

const showing = (src: string, changes: Readonly<Record<string, unknown>> = {}) =>
  article({ image: { src, alt: "Foto" }, ...changes });

async function published(files: FolderChanges) {
  const [contentDir, siteDir] = [await writeNewsroom(files), await newSite()];
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  return { contentDir, siteDir };
}

/** Every edition of these tests has pictures of its own, which no earlier run has left in the cache. */
async function unseen(width = 1300, height = 900): Promise<Buffer> {
  const owner = `Pemilik ${String(process.pid)}-${String(performance.now())}`;
  return photograph({ width, height, exif: { IFD0: { Artist: owner } } });
}

describe("the crops of lead pictures", () => {
  test("stand in the site for each public article, small and in their sizes", async () => {
    const [tall, noisy] = [await sidewaysPhotograph({ width: 900, height: 1600 }), await noise(2400, 1600)];
    const { siteDir } = await published({
      "articles/a.md": showing("2025/Tegak.jpg"),
      "articles/b.md": showing("ramai.jpg"),
      "articles/c.md": showing("ramai.jpg", { title: "Lagi" }),
      "media/2025/Tegak.jpg": tall,
      "media/ramai.jpg": noisy,
    });
    const names = await cropsIn(siteDir);
    expect(names).toEqual([...cropFilesOf("ramai.jpg", noisy), ...cropFilesOf("2025/Tegak.jpg", tall)]);
    const sizes = await Promise.all(
      names.map(async (name) => {
        const bytes = await readFile(path.join(siteDir, name));
        expect(bytes.length).toBeLessThan(300_000);
        const { width, height } = await sharp(bytes).metadata();
        return [width, height];
      }),
    );
    // In the order of their names: 16x9, 1x1, 4x3.
    expect(sizes).toEqual([
      [1200, 675],
      [1200, 1200],
      [1200, 900],
      [900, 506],
      [900, 900],
      [900, 675],
    ]);
  });

  test("are those that the article's page names, and feeds name no others", async () => {
    const picture = await unseen();
    const { siteDir } = await published({
      "articles/a.md": showing("a.jpg"),
      "articles/b.md": article({ title: "Tanpa gambar", publishedAt: "2025-09-10T08:00" }),
      "media/a.jpg": picture,
    });
    const crops = cropFilesOf("a.jpg", picture);
    const site = await readFolder(siteDir);
    const namedIn = (file: string) =>
      [
        ...new Set(
          site
            .get(file)
            ?.toString()
            .match(/media\/_potongan\/[\w.-]+/g) ?? [],
        ),
      ].sort();
    expect(namedIn("artikel/a.html")).toEqual(crops);
    expect(namedIn("artikel/b.html")).toEqual([]);
    const [wide] = crops;
    for (const feed of ["rss.xml", "atom.xml", "feed.json"]) expect(namedIn(feed)).toEqual([wide]);
  });

  test("are not made for drafts, scheduled and withdrawn articles, and for pictures within texts", async () => {
    const picture = await unseen();
    const { siteDir } = await published({
      "articles/a.md": article({}, "![Foto](isi.jpg)"),
      "articles/b.md": showing("draf.jpg", { status: "draft" }),
      "articles/c.md": showing("nanti.jpg", { publishedAt: "2199-01-01T08:00" }),
      "articles/d.md": showing("dicabut.jpg", {
        status: "withdrawn",
        withdrawnAt: "2025-09-14T08:00",
        withdrawnReason: "Keliru.",
      }),
      ...Object.fromEntries(
        ["isi", "draf", "nanti", "dicabut"].map((name) => [`media/${name}.jpg`, picture]),
      ),
    });
    expect(await cropsIn(siteDir)).toEqual([]);
    const kept = await readdir(cacheDir).catch(() => []);
    expect(kept.filter((name) => name.startsWith(hashOf(picture)))).toEqual([]);
  });

  test("change with their picture, to another and back, under a publisher that stays", async () => {
    const [first, second] = [await unseen(), await unseen()];
    const [contentDir, siteDir] = [
      await writeNewsroom({ "articles/a.md": showing("a.jpg") }),
      await newSite(),
    ];
    const codeHash = hashCode(projectDir);
    const publisher = await Publisher.open({ siteDir, appDir: projectDir, codeHash, processLimit: 1 });
    onTestFinished(async () => {
      await publisher.close();
    });
    let before: readonly string[] = [];
    for (const bytes of [first, second, first]) {
      await changeFolder(contentDir, { "media/a.jpg": bytes });
      const edition = present((await loadEdition(contentDir, Date.now())).edition);
      const { copiedFiles, removedFiles } = await publisher.publish(edition);
      const crops = cropFilesOf("a.jpg", bytes);
      const copied = copiedFiles.filter((file) => file.startsWith("media/"));
      expect(new Set(copied)).toEqual(new Set(["media/a.jpg", ...crops]));
      expect(new Set(removedFiles)).toEqual(new Set(before));
      expect((await readFolder(siteDir)).get("media/a.jpg")).toEqual(bytes);
      before = crops;
    }
  });

  test("have new names when their picture is replaced, and the article is rendered again", async () => {
    const [first, second] = [await unseen(), await unseen()];
    const { contentDir, siteDir } = await published({
      "articles/a.md": showing("a.jpg"),
      "articles/b.md": article({ title: "Tanpa gambar", publishedAt: "2025-09-10T08:00" }),
      "media/a.jpg": first,
    });
    expect(await cropsIn(siteDir)).toEqual(cropFilesOf("a.jpg", first));
    await changeFolder(contentDir, { "media/a.jpg": second });
    expect((await build(contentDir, siteDir)).output).toMatch(/^1 halaman dirender, 0 dihapus/m);
    expect(await cropsIn(siteDir)).toEqual(cropFilesOf("a.jpg", second));

    await changeFolder(contentDir, { "articles/a.md": undefined });
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    expect(await cropsIn(siteDir)).toEqual([]);
  });
});

describe("a crop that was made before", () => {
  async function withCachedCrops() {
    const picture = await unseen();
    const { contentDir, siteDir } = await published({
      "articles/a.md": showing("a.jpg"),
      "media/a.jpg": picture,
    });
    const entry = path.join(cacheDir, `${hashOf(picture)}-16x9`);
    const [crop = ""] = cropFilesOf("a.jpg", picture);
    const rebuilt = async () => {
      const again = await newSite();
      expect(await build(contentDir, again)).toMatchObject({ status: 0 });
      return readFolder(again);
    };
    return { picture, site: await readFolder(siteDir), entry, crop, rebuilt };
  }

  test("is taken from the cache when a site is made from nothing", async () => {
    const { picture, site, entry, crop, rebuilt } = await withCachedCrops();
    // Another crop under the name of this one, whole by its checksum: whoever cuts again can't come to the same.
    const other = await readFile(path.join(cacheDir, `${hashOf(picture)}-1x1`));
    await writeFile(entry, other);
    const found = (await rebuilt()).get(crop);
    expect(found?.length).toBeGreaterThan(0);
    expect(found).not.toEqual(site.get(crop));
    expect(other.subarray(-(found?.length ?? 0)).equals(found ?? Buffer.of())).toBe(true);
  });

  test.each([
    ["was cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["is empty", () => Buffer.alloc(0)],
    ["has another byte", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(7)])],
  ])("is made again when what the cache has of it %s", async (_damage, damaged) => {
    const { site, entry, rebuilt } = await withCachedCrops();
    const whole = await readFile(entry);
    await writeFile(entry, damaged(whole));
    expect(differences(site, await rebuilt(), sameBytes)).toEqual([]);
    expect(await readFile(entry)).toEqual(whole);
  });
});

describe("a picture that is damaged behind its head", () => {
  test("is told of by its name, and keeps nothing else from being published or removed", async () => {
    const whole = await unseen();
    const { contentDir, siteDir } = await published({
      "articles/b.md": article({ title: "Berita B", publishedAt: "2025-09-10T08:00" }),
    });
    await changeFolder(contentDir, {
      "articles/a.md": showing("rusak.jpg"),
      "articles/b.md": undefined,
      "articles/c.md": showing("baik.jpg", { title: "Berita C" }),
      "media/rusak.jpg": whole.subarray(0, whole.length / 2),
      "media/baik.jpg": whole,
    });
    const { status, output } = await build(contentDir, siteDir);
    expect(status).toBe(2);
    expect(output).toMatch(/^Gambar \/media\/rusak\.jpg tidak dapat diolah: isinya rusak/m);
    const site = await readFolder(siteDir);
    expect([site.has("artikel/a.html"), site.has("artikel/b.html"), site.has("artikel/c.html")]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await cropsIn(siteDir)).toEqual(cropFilesOf("baik.jpg", whole));

    await changeFolder(contentDir, { "media/rusak.jpg": whole });
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    const fresh = await newSite();
    expect(await build(contentDir, fresh)).toMatchObject({ status: 0 });
    expect(differences(await readFolder(siteDir), await readFolder(fresh), sameBytes)).toEqual([]);
  });
});
