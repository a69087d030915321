import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { monthOf } from "@/lib/core/ids";
import { dayOf, instantAt } from "@/lib/core/instant";
import { fileOfPage } from "@/lib/publish/site-files";
import { feedFormats, feedPath, isDocumentPath, monthSitemapPath } from "@/lib/site/paths";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import type { FolderChanges } from "../support/site";
import { build, changeFolder, differences, readFolder, sameBytes, temporaryFolder } from "../support/site";
import { writeNewsroom } from "../support/site-newsroom";
import { textsIn } from "../support/site-xml";

const newsroom = {
  "sections/bisnis.md": "---\ntitle: Bisnis\norder: 2\n---\n\nKabar bisnis.\n",
  "authors/budi.md": "---\nname: Budi\nrole: Reporter\n---\n\nBudi.\n",
  "articles/lama.md": article({ title: "Lama", publishedAt: "2025-08-01T08:00", tags: ["Bersama"] }),
  "articles/lain.md": article({
    title: "Lain",
    publishedAt: "2025-09-12T08:00",
    section: "bisnis",
    authors: ["budi"],
    tags: ["Tersendiri"],
  }),
};

let contentDir: string;
let siteDir: string;

beforeAll(async () => {
  contentDir = await writeNewsroom(newsroom);
  siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
});

/**
 * Documents that are there, gone or different after an edit, other than the copy that each article's page has, and the
 * index of the search, which is made apart.
 */
async function changedBy(edit: FolderChanges): Promise<readonly string[]> {
  const before = await readFolder(siteDir);
  await changeFolder(contentDir, edit);
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  const changed = differences(before, await readFolder(siteDir), sameBytes);
  return changed
    .map((file) => `/${file}`)
    .filter((file) => isDocumentPath(file) && !/^\/(?:\.|cari\/)|\.md$/.test(file));
}

const feedsOf = (...lists: readonly string[]) =>
  lists.flatMap((list) => feedFormats.map((format) => feedPath(list, format)));

describe("one new article", () => {
  test("changes the feeds that carry it and the sitemap of its month, and no other document", async () => {
    const text = article({ title: "Baru", publishedAt: "2025-09-14T08:00", tags: ["Bersama", "Topik baru"] });
    expect(await changedBy({ "articles/baru.md": text })).toEqual(
      [
        ...feedsOf("/", "/kanal/teknologi", "/penulis/ani", "/topik/bersama", "/topik/topik-baru"),
        "/sitemap-2025-09.xml",
      ].sort(),
    );
  });

  test("of today changes the news sitemap too, and the index for its month alone", async () => {
    const publishedMs = Date.now() - 3_600_000;
    const month = monthOf(dayOf(instantAt(publishedMs, "Asia/Jakarta"), "Asia/Jakarta"));
    const text = article({ title: "Hari ini", publishedAt: new Date(publishedMs).toISOString() });
    expect(await changedBy({ "articles/kini.md": text })).toEqual(
      [
        ...feedsOf("/", "/kanal/teknologi", "/penulis/ani"),
        "/sitemap-berita.xml",
        "/sitemap.xml",
        monthSitemapPath(month, 1),
      ].sort(),
    );
    const files = await readFolder(siteDir);
    const textAt = (address: string) => present(files.get(fileOfPage(address))).toString();
    expect(textsIn(textAt("/sitemap-berita.xml"), "loc")).toEqual(["https://warta.example/artikel/kini"]);
    expect(textsIn(textAt("/sitemap.xml"), "loc")).toContain(
      `https://warta.example${monthSitemapPath(month, 1)}`,
    );
  });
});

describe("an edit", () => {
  test("of a text alone changes feeds, and no sitemap", async () => {
    const text = newsroom["articles/lain.md"].replace("Isi berita.", "Isi lain.");
    expect(await changedBy({ "articles/lain.md": text })).toEqual(
      feedsOf("/", "/kanal/bisnis", "/penulis/budi", "/topik/tersendiri").sort(),
    );
  });

  test("that takes an article away takes it from every document, and its own topic's feeds with it", async () => {
    const changed = await changedBy({ "articles/lain.md": undefined });
    expect(changed).toEqual(
      [...feedsOf("/", "/kanal/bisnis", "/penulis/budi", "/topik/tersendiri"), "/sitemap-2025-09.xml"].sort(),
    );
    const files = await readFolder(siteDir);
    const traces = [...files].filter(
      ([file, bytes]) => isDocumentPath(`/${file}`) && /\/lain\b|tersendiri/i.test(bytes.toString()),
    );
    expect(traces.map(([file]) => file)).toEqual([]);
    expect([...files.keys()].filter((file) => file.includes("tersendiri"))).toEqual([]);
  });
});
