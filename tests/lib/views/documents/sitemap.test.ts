import { describe, expect, test } from "vitest";
import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import { parseArticleSlug, parseDay, parseMonth, parseTopicSlug } from "@/lib/core/ids";
import { toSitemap } from "@/lib/outputs/sitemaps";
import { monthSitemapPath } from "@/lib/site/paths";
import type { SitemapView } from "@/lib/views/documents/sitemap";
import {
  listMonthParts,
  toMonthSitemapView,
  toNewsSitemapView,
  toSitemapIndexView,
} from "@/lib/views/documents/sitemap";
import { known, present } from "../../../support/known";
import { article, newsroom, published } from "../../../support/newsroom";

const september = known(parseMonth, "2025-09");

function pathsIn(view: SitemapView | undefined): readonly string[] {
  return present(view).entries.map(({ url }) => url.replace("https://warta.example", ""));
}

describe("the sitemap of a month", () => {
  const files = {
    "articles/a.md": article({ publishedAt: "2025-08-31T23:30", tags: ["Lama"] }),
    "articles/b.md": article({ publishedAt: "2025-09-01T00:10", tags: ["Lama", "Baru"] }),
    "articles/c.md": article({ publishedAt: "2025-09-13T10:15", tags: ["Baru"] }),
  };
  const { catalogue } = newsroom(files, "2025-10-01T00:00:00Z");

  test("has what the month brought: itself, its days, topics that were new, and articles, oldest first", () => {
    expect(pathsIn(toMonthSitemapView(catalogue, { month: september, part: 1 }))).toEqual([
      "/indeks/2025/09",
      "/indeks/2025/09/01",
      "/indeks/2025/09/13",
      "/topik/baru",
      "/artikel/b",
      "/artikel/c",
    ]);
  });

  test("is none where nothing was published, or nothing is left for a part", () => {
    expect(toMonthSitemapView(catalogue, { month: september, part: 2 })).toBeUndefined();
    expect(toMonthSitemapView(catalogue, { month: known(parseMonth, "2025-07"), part: 1 })).toBeUndefined();
  });

  test("dates an article by its last update or correction, in the zone that its page shows", () => {
    const updated = { publishedAt: "2025-09-13T03:15Z", updatedAt: "2025-09-14T08:00+08:00" };
    const { catalogue: later } = newsroom({ "articles/a.md": article(updated) }, "2025-10-01T00:00:00Z");
    const lastModified = (from: Catalogue) =>
      toMonthSitemapView(from, { month: september, part: 1 })?.entries.at(-1)?.lastModified;
    expect(lastModified(later)).toBe("2025-09-14T08:00:00+08:00");
    const { catalogue: before } = newsroom({ "articles/a.md": article(updated) }, "2025-09-13T12:00:00Z");
    expect(lastModified(before)).toBe("2025-09-13T10:15:00+07:00");
    const correction = { kind: "ralat", at: "2025-09-15T08:00", text: "Keliru." };
    const { catalogue: corrected } = newsroom(
      { "articles/a.md": article({ ...updated, corrections: [correction] }) },
      "2025-10-01T00:00:00Z",
    );
    expect(lastModified(corrected)).toBe("2025-09-15T08:00:00+07:00");
  });
});

describe("a month of 25,000 articles", () => {
  const base = newsroom({ "articles/a.md": article() }, "2025-10-01T00:00:00Z").catalogue;
  const model = published(base, "a");

  /** The n-th oldest article of a month in which two thousand are published every other day. */
  function nth(index: number): PublishedArticle {
    const number = Math.floor(index / 2000) * 2 + 1;
    const day = known(parseDay, `2025-09-${String(number).padStart(2, "0")}`);
    return { ...model, day, slug: known(parseArticleSlug, `berita-${String(index)}`) };
  }

  function busy(count: number): Catalogue {
    const articles = Array.from({ length: count }, (_, index) => nth(index)).reverse();
    const days = [...new Set(articles.map(({ day }) => day))];
    const publishedByDay = new Map(days.map((day) => [day, articles.filter((one) => one.day === day)]));
    const dayCounts = new Map([...publishedByDay].map(([day, list]) => [day, list.length]));
    const opened = articles.map(({ slug }) => [slug, [known(parseTopicSlug, `topik-${slug}`)]] as const);
    return { ...base, publishedByDay, dayCounts, topicsOpened: new Map(opened) };
  }

  const partsOf = (catalogue: Catalogue) =>
    listMonthParts(catalogue).map((part) => present(toMonthSitemapView(catalogue, part)));

  test("is in parts, each within the protocol's limits, that have every page once between them", () => {
    const catalogue = busy(25_000);
    const parts = partsOf(catalogue);
    expect(toSitemapIndexView(catalogue).sitemaps).toEqual(
      ["sitemap-halaman", "sitemap-2025-09", "sitemap-2025-09-2", "sitemap-2025-09-3", "sitemap-berita"].map(
        (name) => `https://warta.example/${name}.xml`,
      ),
    );
    for (const part of parts) {
      expect(part.entries.length).toBeLessThanOrEqual(50_000);
      expect(Buffer.byteLength(toSitemap(part))).toBeLessThanOrEqual(52_428_800);
    }
    const paths = parts.flatMap(pathsIn);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(1 + 13 + 25_000 + 25_000);
  });

  test("changes in its last part alone when an article is added", () => {
    const [before, after] = [partsOf(busy(25_000)), partsOf(busy(25_001))];
    expect(after.length).toBe(before.length);
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1)?.entries.length).toBe((before.at(-1)?.entries.length ?? 0) + 2);
  });

  test("begins another part when one is full", () => {
    const [before, after] = [partsOf(busy(10_000)), partsOf(busy(10_001))];
    expect([before.length, after.length]).toEqual([1, 2]);
    expect(after[0]).toEqual(before[0]);
    expect(monthSitemapPath(september, 2)).toBe("/sitemap-2025-09-2.xml");
  });
});

describe("the news sitemap", () => {
  const files = {
    "articles/a.md": article({ title: "Lama", publishedAt: "2025-09-11T10:15:00" }),
    "articles/b.md": article({ title: "Baru", publishedAt: "2025-09-12T10:15:00" }),
    "articles/c.md": article({ title: "Nanti", publishedAt: "2025-09-13T10:15:00" }),
  };
  const titlesAt = (now: string) =>
    toNewsSitemapView(newsroom(files, now).catalogue).entries.map(({ title }) => title);

  test("holds the articles of the last 48 hours, and loses and gains them as time passes alone", () => {
    expect(titlesAt("2025-09-13T10:14:59+07:00")).toEqual(["Baru", "Lama"]);
    expect(titlesAt("2025-09-13T10:15:00+07:00")).toEqual(["Nanti", "Baru"]);
    expect(titlesAt("2025-09-15T10:14:59+07:00")).toEqual(["Nanti"]);
    expect(titlesAt("2025-09-15T10:15:00+07:00")).toEqual([]);
  });

  test("says of each when it was first published, whatever was updated, and its bare headline", () => {
    const updated = article({ title: "Judul", updatedAt: "2025-09-13T12:00" });
    const { catalogue } = newsroom({ "articles/a.md": updated }, "2025-09-14T00:00:00Z");
    expect(toNewsSitemapView(catalogue)).toEqual({
      kind: "news-sitemap",
      publication: "Warta",
      language: "id",
      entries: [
        { url: "https://warta.example/artikel/a", title: "Judul", published: "2025-09-13T10:15:00+07:00" },
      ],
    });
  });

  test("has no article that was paid for; the sitemap of its month has it", () => {
    const files = {
      "articles/a.md": article({ kind: "sponsored" }),
      "articles/b.md": article({ kind: "opinion" }),
    };
    const { catalogue } = newsroom(files, "2025-09-14T00:00:00Z");
    expect(toNewsSitemapView(catalogue).entries.map(({ url }) => url)).toEqual([
      "https://warta.example/artikel/b",
    ]);
    expect(pathsIn(toMonthSitemapView(catalogue, { month: september, part: 1 }))).toContain("/artikel/a");
  });

  test("has a thousand at most, the newest", () => {
    const { catalogue } = newsroom({ "articles/a.md": article() }, "2025-09-14T00:00:00Z");
    const model = published(catalogue, "a");
    const fresh = Array.from({ length: 1001 }, (_, index) => ({ ...model, title: `Judul ${String(index)}` }));
    const { entries } = toNewsSitemapView({ ...catalogue, fresh });
    expect(entries).toHaveLength(1000);
    expect(entries.map(({ title }) => title)).not.toContain("Judul 1000");
  });
});
