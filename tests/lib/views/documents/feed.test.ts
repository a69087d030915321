import { describe, expect, test } from "vitest";
import { parseAuthorId, parseSectionId, parseTopicSlug } from "@/lib/core/ids";
import { toAuthorFeed, toSectionFeed, toSiteFeed, toTopicFeed } from "@/lib/views/documents/feed";
import { known, present } from "../../../support/known";
import type { Files } from "../../../support/newsroom";
import { article, manyFiles, newsroom } from "../../../support/newsroom";

const now = "2025-10-01T00:00:00Z";

function feedOf(files: Files, at = now) {
  return toSiteFeed(newsroom(files, at).catalogue, "atom");
}

function entryOf(changes: Readonly<Record<string, unknown>>, slug = "a", at = now) {
  return present(feedOf({ [`articles/${slug}.md`]: article(changes) }, at).entries[0]);
}

describe("the id of an entry", () => {
  const id = "https://warta.example/artikel/a";

  test.each([
    ["its headline", { title: "Judul lain" }],
    ["its section", { section: "bisnis" }],
    ["its time", { publishedAt: "2025-09-20T08:00" }],
    ["its last update", { updatedAt: "2025-09-21T08:00" }],
    ["its authors and topics", { authors: ["budi"], tags: ["Satu"] }],
  ])("stays the same when an editor changes %s", (_what, changes) => {
    const files = {
      "articles/a.md": article(changes),
      "sections/bisnis.md": "---\ntitle: Bisnis\norder: 2\n---\n\nKabar bisnis.\n",
      "authors/budi.md": "---\nname: Budi\nrole: Reporter\n---\n\nBudi.\n",
    };
    expect(feedOf(files).entries.map((entry) => entry.id)).toEqual([id]);
  });

  test("is the first address of an article that was renamed, however often", () => {
    for (const [slug, aliases] of [
      ["a", []],
      ["b", ["/artikel/a"]],
      ["c", ["/artikel/a", "/artikel/b"]],
    ] as const) {
      const entry = entryOf({ aliases }, slug);
      expect([entry.id, entry.url]).toEqual([id, `https://warta.example/artikel/${slug}`]);
    }
  });
});

describe("the times of an entry", () => {
  test("are those that its page shows, with their offset", () => {
    const changes = { publishedAt: "2025-09-13T03:15Z", updatedAt: "2025-09-14T10:00+09:00" };
    const { published, updated } = entryOf(changes);
    expect([published, updated]).toEqual(["2025-09-13T10:15:00+07:00", "2025-09-14T10:00:00+09:00"]);
  });

  test("are never ahead of the clock", () => {
    const { published, updated } = entryOf({ updatedAt: "2025-09-20T08:00" }, "a", "2025-09-19T00:00:00Z");
    expect(updated).toBe(published);
  });

  test("give the feed's own: that of the newest change, of whatever article", () => {
    const files = {
      "articles/a.md": article({ publishedAt: "2025-09-11T08:00", updatedAt: "2025-09-20T08:00+09:00" }),
      "articles/b.md": article({ publishedAt: "2025-09-13T08:00" }),
    };
    expect(feedOf(files).updated).toBe("2025-09-20T08:00:00+09:00");
    expect(feedOf({}).updated).toBeUndefined();
  });
});

describe("a feed", () => {
  test("says what an article is and who wrote it", () => {
    const entry = entryOf({ kind: "opinion", tags: ["Satu", "Dua"] });
    expect(entry.categories).toEqual(["Teknologi", "Opini", "Satu", "Dua"]);
    expect(entry.authors).toEqual([{ href: "https://warta.example/penulis/ani", label: "Ani" }]);
  });

  test("of the site has twenty articles, and each list its own, newest first", () => {
    const files = manyFiles(25, (index) => [
      `articles/a${String(index)}.md`,
      article({
        title: `Berita ${String(index)}`,
        publishedAt: `2025-09-${String(index + 1).padStart(2, "0")}T08:00`,
        tags: index % 2 === 0 ? ["Genap"] : [],
      }),
    ]);
    const { catalogue } = newsroom(files, now);
    const feeds = [
      toSiteFeed(catalogue, "rss"),
      toSectionFeed(catalogue, "rss", known(parseSectionId, "teknologi")),
      toTopicFeed(catalogue, "rss", known(parseTopicSlug, "genap")),
      toAuthorFeed(catalogue, "rss", known(parseAuthorId, "ani")),
    ].map(present);
    expect(feeds.map(({ title, entries }) => [title, entries.length, entries[0]?.title])).toEqual([
      ["Warta", 20, "Berita 24"],
      ["Teknologi - Warta", 20, "Berita 24"],
      ["Genap - Warta", 10, "Berita 24"],
      ["Ani - Warta", 10, "Berita 24"],
    ]);
    expect(feeds.map(({ url }) => url)).toEqual(
      ["", "/kanal/teknologi", "/topik/genap", "/penulis/ani"].map(
        (list) => `https://warta.example${list}/rss.xml`,
      ),
    );
  });

  test("is none of what is not there", () => {
    const { catalogue } = newsroom({}, now);
    expect(toSectionFeed(catalogue, "rss", known(parseSectionId, "tiada"))).toBeUndefined();
    expect(toTopicFeed(catalogue, "rss", known(parseTopicSlug, "tiada"))).toBeUndefined();
    expect(toAuthorFeed(catalogue, "rss", known(parseAuthorId, "tiada"))).toBeUndefined();
  });

  test("has fewer articles where they are long, and of one that is far too long its summary alone", () => {
    const words = (count: number) => Array.from({ length: count }, () => "kata").join(" ");
    const files = {
      "articles/a.md": article({ title: "Buku", publishedAt: "2025-09-14T08:00" }, words(12_001)),
      "articles/b.md": article({ title: "Panjang", publishedAt: "2025-09-13T08:00" }, words(12_000)),
      "articles/c.md": article({ title: "Sedang", publishedAt: "2025-09-12T08:00" }, words(6000)),
      "articles/d.md": article({ title: "Pendek", publishedAt: "2025-09-11T08:00" }, words(1)),
    };
    expect(feedOf(files).entries.map(({ title, body }) => [title, body !== undefined])).toEqual([
      ["Buku", false],
      ["Panjang", true],
      ["Sedang", true],
    ]);
  });
});
