import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fileOfPage, formsOf } from "@/lib/publish/site-files";
import { feedFormats, feedPath } from "@/lib/site/paths";
import { article } from "../support/newsroom";
import { isOfIndex } from "../support/search-files";
import type { FolderChanges } from "../support/site";
import {
  build,
  changeFolder,
  differences,
  readFolder,
  readTimes,
  sameBytes,
  temporaryFolder,
} from "../support/site";
import { pixel, writeNewsroom } from "../support/site-newsroom";

const files = {
  "articles/2025/09/a.md": article({ title: "Berita A", related: ["b"], tags: ["Bersama"] }, "Isi A."),
  "articles/2025/09/b.md": article(
    { title: "Berita B", publishedAt: "2025-09-12T08:00", tags: ["Bersama", "Hanya B"] },
    "Isi B.",
  ),
  "articles/2025/08/c.md": article(
    { title: "Berita C", publishedAt: "2025-08-01T08:00", image: { src: "c.png", alt: "Titik" } },
    "Isi C, lihat [berita B](/artikel/b).",
  ),
  "media/c.png": pixel,
};

/** A newsroom and its site, published once. */
async function published(changes: FolderChanges = {}) {
  const contentDir = await writeNewsroom({ ...files, ...changes });
  const siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  return { contentDir, siteDir };
}

const sameTime = (a: bigint, b: bigint) => a === b;
const isHtml = (file: string) => file.endsWith(".html");

describe("a second build", () => {
  test("renders no page and touches no file when nothing changed", async () => {
    const { contentDir, siteDir } = await published();
    const [bytes, times] = [await readFolder(siteDir), await readTimes(siteDir)];
    const { status, output } = await build(contentDir, siteDir);
    expect(status).toBe(0);
    expect(output).toContain("0 halaman dirender, 0 dihapus");
    expect(differences(bytes, await readFolder(siteDir), sameBytes)).toEqual([]);
    expect(differences(times, await readTimes(siteDir), sameTime)).toEqual([]);
  });

  test("says once more what it advises, though nothing changed", async () => {
    const { contentDir, siteDir } = await published({ "articles/d.md": article({}, "Isi <b>D</b>.") });
    for (let run = 2; run <= 3; run += 1) {
      const { status, output } = await build(contentDir, siteDir);
      expect(status).toBe(0);
      expect(output).toContain("html-dropped");
      expect(output).toContain("0 kesalahan, 1 saran");
      expect(output).toContain("0 halaman dirender, 0 dihapus");
    }
  });

  test("renders only the article, its copy and the feeds that carry it, when its text was edited", async () => {
    const { contentDir, siteDir } = await published();
    const times = await readTimes(siteDir);
    await changeFolder(contentDir, {
      "articles/2025/09/b.md": files["articles/2025/09/b.md"].replace("Isi B.", "Isi B yang baru."),
    });
    const { output } = await build(contentDir, siteDir);
    expect(output).toContain("1 halaman dirender, 0 dihapus");
    const lists = ["/", "/kanal/teknologi", "/penulis/ani", "/topik/bersama", "/topik/hanya-b"];
    const feeds = lists.flatMap((list) => feedFormats.map((format) => feedPath(list, format)));
    const changed = ["/artikel/b", "/artikel/b.md", ...feeds].map(fileOfPage).flatMap(formsOf);
    const touched = differences(times, await readTimes(siteDir), sameTime);
    expect(touched.filter((file) => !isOfIndex(file))).toEqual(
      [
        ".warta/cari/2025-09-12.json",
        ".warta/cari/2025-09-12.json.gz",
        ".warta/manifest.json",
        ...changed,
      ].sort(),
    );
    const parts = touched.filter(isOfIndex).map((file) => file.split("/")[1] ?? "");
    // The year's part goes and comes, and its place is told in the directory.
    expect(parts.filter((name) => !/^(?:2025-|indeks\.json)/.test(name))).toEqual([]);
  });

  test("renders each page that shows a headline, and no other, when the headline was edited", async () => {
    const { contentDir, siteDir } = await published();
    const before = await readFolder(siteDir);
    await changeFolder(contentDir, {
      "articles/2025/09/b.md": files["articles/2025/09/b.md"].replace("Berita B", "Judul baru"),
    });
    await build(contentDir, siteDir);
    const after = await readFolder(siteDir);
    const showing = [...before].filter(([file, page]) => isHtml(file) && page.includes("Berita B"));
    expect(differences(before, after, sameBytes).filter(isHtml)).toEqual(showing.map(([file]) => file));
    expect([...after].filter(([file, page]) => isHtml(file) && page.includes("Berita B"))).toEqual([]);
  });

  test("gives the folder that a build from nothing would give", async () => {
    const { contentDir, siteDir } = await published();
    await changeFolder(contentDir, {
      "articles/2025/08/c.md": undefined,
      "articles/2025/09/d.md": article({ title: "Berita D", publishedAt: "2025-09-14T08:00" }),
    });
    await build(contentDir, siteDir);
    const fresh = path.join(await temporaryFolder(), "site");
    await build(contentDir, fresh);
    expect(differences(await readFolder(siteDir), await readFolder(fresh), sameBytes)).toEqual([]);
  });

  test("gives that folder also after many builds that each went on from the last", async () => {
    const { contentDir, siteDir } = await published();
    const b = files["articles/2025/09/b.md"];
    const rounds: readonly FolderChanges[] = [
      { "articles/2025/09/b.md": b.replace("Berita B", "Judul baru") },
      { "articles/2025/09/d.md": article({ title: "Berita D", publishedAt: "2025-09-14T08:00" }) },
      { "articles/2025/09/b.md": b.replace("Hanya B", "Hanya D") },
      { "articles/2025/09/d.md": undefined },
      { "authors/ani.md": "---\nname: Ani Baru\nrole: Editor\n---\n\nAni memimpin.\n" },
      { "articles/2025/09/b.md": b },
    ];
    for (const changes of rounds) {
      await changeFolder(contentDir, changes);
      expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
    }
    const fresh = path.join(await temporaryFolder(), "site");
    await build(contentDir, fresh);
    expect(differences(await readFolder(siteDir), await readFolder(fresh), sameBytes)).toEqual([]);
  });

  test("is not misled by a site folder that was put back to an older state", async () => {
    const { contentDir, siteDir } = await published();
    const older = path.join(await temporaryFolder(), "older");
    await cp(siteDir, older, { recursive: true });
    await changeFolder(contentDir, {
      "articles/2025/09/b.md": files["articles/2025/09/b.md"].replace("Berita B", "Judul baru"),
    });
    await build(contentDir, siteDir);
    const whole = await readFolder(siteDir);
    await rm(siteDir, { recursive: true });
    await cp(older, siteDir, { recursive: true });
    await build(contentDir, siteDir);
    expect(differences(whole, await readFolder(siteDir), sameBytes)).toEqual([]);
  });

  test("removes a deleted article, its lists and every link to it", async () => {
    const { contentDir, siteDir } = await published();
    await changeFolder(contentDir, { "articles/2025/09/b.md": undefined });
    const { status, output } = await build(contentDir, siteDir, ["--hold-invalid"]);
    expect(status).toBe(0);
    expect(output).toContain('Artikel "b" tidak ada');
    const site = await readFolder(siteDir);
    expect([...site.keys()].filter((file) => /artikel\/b\.|hanya-b|09\/12/.test(file))).toEqual([]);
    const mentions = [...site].filter(([file, page]) => isHtml(file) && page.includes("/artikel/b"));
    expect(mentions.map(([file]) => file)).toEqual([]);
    expect(site.get("artikel/c.html")?.toString()).toContain("lihat berita B");
  });

  test("removes a picture that no page shows any more", async () => {
    const { contentDir, siteDir } = await published();
    await changeFolder(contentDir, {
      "articles/2025/08/c.md": article({ title: "Berita C", publishedAt: "2025-08-01T08:00" }),
    });
    await build(contentDir, siteDir);
    expect([...(await readFolder(siteDir)).keys()].filter((file) => file.startsWith("media/"))).toEqual([]);
  });

  test("mends a site whose last publish was stopped before its end", async () => {
    const { contentDir, siteDir } = await published();
    const whole = await readFolder(siteDir);
    await changeFolder(siteDir, {
      ".warta/manifest.json": undefined,
      "artikel/a.html": "setengah",
      "artikel/c.html.br": undefined,
    });
    await build(contentDir, siteDir);
    expect(differences(whole, await readFolder(siteDir), sameBytes)).toEqual([]);
  });
});

describe("two builds from nothing", () => {
  test("give identical folders, whatever the machine's time zone", async () => {
    const contentDir = await writeNewsroom(files);
    const [here, there] = [await temporaryFolder(), await temporaryFolder()];
    await build(contentDir, here, [], { TZ: "Asia/Jakarta" });
    await build(contentDir, there, [], { TZ: "America/New_York", LANG: "de_DE.UTF-8" });
    const site = await readFolder(here);
    expect(site.size).toBeGreaterThan(30);
    expect(differences(site, await readFolder(there), sameBytes)).toEqual([]);
  });
});
