import { describe, expect, test } from "vitest";
import { toCorrectionsFeed } from "@/lib/views/documents/corrections-feed";
import { toArticlePageView } from "@/lib/views/article-page";
import type { Files } from "../../../support/newsroom";
import { article, manyFiles, newsroom, published } from "../../../support/newsroom";

const now = "2025-10-01T00:00:00Z";
const feedOf = (files: Files) => toCorrectionsFeed(newsroom(files, now).catalogue, "rss");
const ralat = (at: string, text: string) => ({ kind: "ralat", at, text });

describe("the register's feed", () => {
  const files = {
    "articles/a.md": article({
      title: "Harga",
      corrections: [ralat("2025-09-14T08:00", "Satu."), ralat("2025-09-16T08:00+08:00", "Tiga.")],
    }),
    "articles/b.md": article({
      title: "Tarif",
      updatedAt: "2025-09-30T08:00",
      corrections: [{ ...ralat("2025-09-15T08:00", "Dua."), kind: "hak-jawab", article: "a" }],
    }),
    "articles/draf.md": article({ status: "draft", corrections: [ralat("2025-09-17T08:00", "Rahasia.")] }),
  };

  test("has an entry for each correction, newest first, labelled and with its own time", () => {
    const { url, homeUrl, updated, entries } = feedOf(files);
    expect([url, homeUrl]).toEqual([
      "https://warta.example/koreksi/rss.xml",
      "https://warta.example/koreksi",
    ]);
    expect(updated).toBe("2025-09-16T08:00:00+08:00");
    const inShort = entries.map(({ title, summary, published: at }) => [title, summary, at]);
    expect(inShort).toEqual([
      ["Ralat: Harga", "Tiga.", "2025-09-16T08:00:00+08:00"],
      ["Hak jawab: Tarif", "Dua.", "2025-09-15T08:00:00+07:00"],
      ["Ralat: Harga", "Satu.", "2025-09-14T08:00:00+07:00"],
    ]);
    expect(entries.filter((entry) => entry.updated !== entry.published)).toEqual([]);
  });

  test("leads to the correction on the page of its article", () => {
    const { catalogue } = newsroom(files, now);
    const page = toArticlePageView(catalogue, published(catalogue, "b"));
    expect(feedOf(files).entries[1]?.url).toBe(
      `https://warta.example/artikel/b#${page.corrections[0]?.id ?? ""}`,
    );
  });

  test("keeps the id of an entry when the article moves, words are mended and corrections are added", () => {
    const before = feedOf({
      "articles/a.md": article({ corrections: [ralat("2025-09-14T08:00", "Satu.")] }),
    });
    const after = feedOf({
      "articles/baru.md": article({
        title: "Judul lain",
        aliases: ["/artikel/a"],
        corrections: [
          ralat("2025-09-20T08:00", "Dua."),
          ralat("2025-09-14T08:00", "Satu."),
          ralat("2025-09-14T08:00", "Sejam itu juga."),
        ],
      }),
    });
    const ids = after.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(before.entries[0]?.id);
  });

  test("has the newest thirty however many there are, and none where there is none", () => {
    const many = manyFiles(40, (index) => {
      const at = `2025-09-${String((index % 28) + 1).padStart(2, "0")}T08:00`;
      const changes = { publishedAt: "2025-08-01T08:00", corrections: [ralat(at, "Keliru.")] };
      return [`articles/a-${String(index)}.md`, article(changes)];
    });
    expect(feedOf(many).entries).toHaveLength(30);
    const none = feedOf({ "articles/a.md": article() });
    expect([none.entries, none.updated]).toEqual([[], undefined]);
  });
});
