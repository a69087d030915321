import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadEdition } from "@/lib/articles";
import { hashCode } from "@/lib/publish/app-build";
import { pictureCacheDir } from "@/lib/publish/picture-files";
import { Publisher } from "@/lib/publish/publisher";
import { present } from "../support/known";
import { newSite } from "../support/merge-newsroom";
import { article } from "../support/newsroom";
import { noise, photograph, sidewaysPhotograph } from "../support/photograph";
import { cropFilesOf, leadFilesOf, shownFilesOf } from "../support/picture-files";
import { picturesIn, published, showing, unseen } from "../support/pictured-newsroom";
import { build, changeFolder, differences, projectDir, readFolder, sameBytes } from "../support/site";
import { HtmlPage, addressesInSrcset } from "../support/site-html";
import { writeNewsroom } from "../support/site-newsroom";

const cacheDir = pictureCacheDir(projectDir);

/** The files of pictures that pages, feeds and sitemaps name. */
async function namedIn(siteDir: string): Promise<readonly string[]> {
  const files = [...(await readFolder(siteDir))].filter(([file]) => !file.startsWith(".warta/"));
  const texts = files.filter(([file]) => /\.(?:html|xml|json|md)$/.test(file));
  const names = texts.flatMap(([, bytes]) => bytes.toString().match(/\bmedia\/[\w.-]+/g) ?? []);
  return [...new Set(names)].sort();
}

describe("the files of pictures", () => {
  test("are exactly those that pages, feeds and sitemaps name, in their sizes, and no original is among them", async () => {
    const [tall, noisy] = [await sidewaysPhotograph({ width: 900, height: 1600 }), await noise(2400, 1600)];
    const [inText, linked] = [await unseen(700, 400), await unseen(500, 300)];
    const { siteDir } = await published({
      "articles/a.md": showing("2025/Tegak.jpg"),
      "articles/b.md": article(
        { image: { src: "ramai.jpg", alt: "Ramai" } },
        "![Isi](isi.jpg)\n\n[Peta](/media/peta.jpg)",
      ),
      "articles/c.md": showing("ramai.jpg", { title: "Lagi" }),
      "media/2025/Tegak.jpg": tall,
      "media/ramai.jpg": noisy,
      "media/isi.jpg": inText,
      "media/peta.jpg": linked,
      "media/tak-dipakai.jpg": await unseen(),
    });
    const linkedFiles = await shownFilesOf(linked);
    const made = [
      ...(await leadFilesOf(tall)),
      ...(await leadFilesOf(noisy)),
      ...(await shownFilesOf(inText)),
      ...linkedFiles,
    ];
    const names = await picturesIn(siteDir);
    expect(names).toEqual(made.sort());
    const named = await namedIn(siteDir);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    // Of one that is only linked to, one file is enough; it is not worth a kind of its own.
    const unnamed = names.filter((name) => !named.includes(name));
    expect(unnamed.filter((name) => !linkedFiles.includes(name))).toEqual([]);

    for (const page of ["artikel/a.html", "artikel/b.html", "index.html"]) {
      const html = new HtmlPage(await readFile(path.join(siteDir, page), "utf8"));
      for (const { attribs } of html.elements("img")) {
        const { width, height } = await sharp(path.join(siteDir, attribs["src"] ?? "")).metadata();
        expect([attribs["width"], attribs["height"]]).toEqual([String(width), String(height)]);
      }
      for (const srcset of html.values("srcset"))
        for (const address of addressesInSrcset(srcset)) expect(names).toContain(address.slice(1));
    }
    for (const crop of await cropFilesOf(noisy))
      expect((await readFile(path.join(siteDir, crop))).length).toBeLessThan(300_000);
  });

  test("say nothing of where the camera was", async () => {
    const exif = {
      IFD0: { Make: "MerekKamera", Artist: "Sinta Dewi" },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 10/1 30/1" },
    };
    const picture = await photograph({ width: 1300, height: 800, exif });
    expect((await sharp(picture).metadata()).exif?.includes("MerekKamera")).toBe(true);
    const { siteDir } = await published({
      "articles/a.md": article(
        { image: { src: "a.jpg", alt: "Foto" } },
        "![Foto](a.jpg)\n\n[A](/media/a.jpg)",
      ),
      "media/a.jpg": picture,
    });
    for (const [file, bytes] of await readFolder(siteDir)) {
      expect(bytes.includes("MerekKamera"), file).toBe(false);
      if (!file.startsWith("media/")) continue;
      const { exif: block, width } = await sharp(bytes).metadata();
      expect(block, file).toBeUndefined();
      expect(bytes.includes("Sinta Dewi"), file).toBe(width >= 640 || /x\d\.jpg$/.test(file));
    }
  });

  test("of drafts, scheduled and withdrawn articles are not made, not even for the next time", async () => {
    const picture = await unseen();
    const { siteDir } = await published({
      "articles/b.md": showing("draf.jpg", { status: "draft" }),
      "articles/c.md": showing("nanti.jpg", { publishedAt: "2199-01-01T08:00" }),
      "articles/d.md": showing("dicabut.jpg", {
        status: "withdrawn",
        withdrawnAt: "2025-09-14T08:00",
        withdrawnReason: "Keliru.",
      }),
      ...Object.fromEntries(["draf", "nanti", "dicabut"].map((name) => [`media/${name}.jpg`, picture])),
    });
    expect(await picturesIn(siteDir)).toEqual([]);
    const kept = await readdir(cacheDir).catch(() => []);
    const names = (await leadFilesOf(picture)).map((file) => path.basename(file));
    expect(kept.filter((name) => names.includes(name))).toEqual([]);
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
      const { copiedFiles, removedFiles, failures } = await publisher.publish(edition);
      expect(failures).toEqual([]);
      const files = await leadFilesOf(bytes);
      const copied = copiedFiles.filter((file) => file.startsWith("media/"));
      expect(new Set(copied)).toEqual(new Set(files));
      expect(new Set(removedFiles)).toEqual(new Set(before));
      expect(await picturesIn(siteDir)).toEqual(files);
      before = files;
    }
  });

  test("have new names when their picture is replaced, the article is rendered again, and all go with it", async () => {
    const [first, second] = [await unseen(), await unseen()];
    const { contentDir, siteDir } = await published({
      "articles/a.md": article({}, "[Foto](/media/a.jpg)"),
      "articles/b.md": article({ title: "Tanpa gambar", publishedAt: "2025-09-10T08:00" }),
      "media/a.jpg": first,
    });
    expect(await picturesIn(siteDir)).toEqual(await shownFilesOf(first));
    await changeFolder(contentDir, { "media/a.jpg": second });
    expect((await build(contentDir, siteDir)).output).toMatch(/^1 halaman dirender, 0 dihapus/m);
    expect(await picturesIn(siteDir)).toEqual(await shownFilesOf(second));

    await changeFolder(contentDir, { "articles/a.md": undefined });
    expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    expect(await picturesIn(siteDir)).toEqual([]);
  });
});

describe("a file that was made before", () => {
  async function withCache() {
    const picture = await unseen();
    const { contentDir, siteDir } = await published({
      "articles/a.md": showing("a.jpg"),
      "media/a.jpg": picture,
    });
    const [first = "", second = ""] = await leadFilesOf(picture);
    const rebuilt = async () => {
      const again = await newSite();
      expect(await build(contentDir, again)).toMatchObject({ status: 0 });
      return readFolder(again);
    };
    const entryOf = (file: string) => path.join(cacheDir, path.basename(file));
    return { site: await readFolder(siteDir), first, second, entryOf, rebuilt };
  }

  test("is taken from the cache when a site is made from nothing", async () => {
    const { site, first, second, entryOf, rebuilt } = await withCache();
    // Another file under the name of this one, whole by its checksum: whoever makes it again can't come to the same.
    await writeFile(entryOf(first), await readFile(entryOf(second)));
    const again = await rebuilt();
    expect(again.get(first)).toEqual(site.get(second));
    expect(again.get(second)).toEqual(site.get(second));
    await rm(entryOf(first));
  });

  test.each([
    ["was cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["is empty", () => Buffer.alloc(0)],
    ["has another byte", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(7)])],
  ])("is made again, to the byte, when what the cache has of it %s", async (_damage, damaged) => {
    const { site, first, entryOf, rebuilt } = await withCache();
    const whole = await readFile(entryOf(first));
    await writeFile(entryOf(first), damaged(whole));
    expect(differences(site, await rebuilt(), sameBytes)).toEqual([]);
    expect(await readFile(entryOf(first))).toEqual(whole);
  });
});
