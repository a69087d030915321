import { describe, expect, test } from "vitest";
import { adviceAcross } from "../../../../support/advice";
import { article, newsroom, published } from "../../../../support/newsroom";

const now = "2025-09-20T00:00:00Z";
const correction = { kind: "ralat", text: "Angka diperbaiki." };

describe("a link to the site itself, in full", () => {
  const address = "https://warta.example/artikel/ada?dari=sini#bagian-satu";

  test("is to be written as a path", () => {
    const files = {
      "articles/a.md": article({}, `Baca [tarif](${address}), [harga](https://lain.example/artikel/ada).`),
      "articles/ada.md": article({ title: "Ada" }),
    };
    expect(adviceAcross(files, now)).toEqual([
      "articles/a.md:10:14 link-own-address: Tulis jalurnya saja: /artikel/ada?dari=sini#bagian-satu.",
    ]);
  });

  test.each([
    ["an article that is missing", "https://warta.example/artikel/hilang", "article-missing"],
    ["a page that is missing, over plain http", "http://warta.example/kanal/asing/", "page-missing"],
    ["a draft", "https://WARTA.example/artikel/draf", "article-not-public"],
    ["what can't be an article", "https://warta.example/artikel/Besar", "page-missing"],
  ])("is checked as a path is: %s", (_, link, rule) => {
    const files = {
      "articles/a.md": article({}, `Baca [ini](${link}).`),
      "articles/draf.md": article({ title: "Draf", status: "draft" }),
    };
    const { catalogue, issues } = newsroom(files, now);
    expect(issues.map((issue) => issue.rule)).toEqual([rule]);
    const { body } = published(catalogue, "a");
    expect({ ...body.linkedArticles, ...body.linkedPaths }).toEqual({});
  });

  test("counts among the articles that a text links to, and is known by the site's address", () => {
    const files = { "articles/a.md": article({}, `[ini](${address})`), "articles/ada.md": article() };
    const { body } = published(newsroom(files, now).catalogue, "a");
    expect(body).toMatchObject({ linkedArticles: ["ada"], ownOrigin: "https://warta.example" });
  });
});

describe("headlines", () => {
  const twin = (title: string, day: number, changes = {}) =>
    article({ title, publishedAt: `2025-09-${String(day)}T08:00`, ...changes });

  test("that are one to a reader are told at the later article", () => {
    const files = {
      "articles/z.md": twin("Harga Internet Naik", 11),
      "articles/a.md": twin("Harga internet “naik”!", 12),
      "articles/lain.md": twin("Harga internet naik lagi", 13),
    };
    expect(adviceAcross(files, now)).toEqual([
      expect.stringMatching(/^articles\/a\.md:2:8 headline-twin: Sebutkan di judul apa yang baru/),
    ]);
  });

  test("of drafts and withdrawn articles are nobody's twins", () => {
    const withdrawal = { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: "Keliru." };
    const files = {
      "articles/a.md": twin("Sama", 11, withdrawal),
      "articles/b.md": twin("Sama", 12, { status: "draft", publishedAt: "2025-09-21T08:00" }),
      "articles/c.md": twin("Sama", 13),
    };
    expect(adviceAcross(files, now)).toEqual([]);
  });
});

describe("a time", () => {
  test("of a correction that is to come is told, and until then readers see nothing of it", () => {
    const corrections = [
      { ...correction, at: "2025-09-14T10:00" },
      { ...correction, at: "2026-09-14T10:00" },
    ];
    const files = { "articles/a.md": article({ corrections }) };
    expect(adviceAcross(files, now)).toEqual([
      expect.stringMatching(/^articles\/a\.md:14:9 correction-not-yet: Bila maksudnya sekarang/),
    ]);
    const { corrections: shown, updatedAt } = published(newsroom(files, now).catalogue, "a");
    expect(shown).toHaveLength(1);
    expect(updatedAt?.epochMs).toBe(Date.parse("2025-09-14T10:00+07:00"));
  });

  test("of a correction in an article that is itself to come is a plan", () => {
    const files = {
      "articles/a.md": article({
        publishedAt: "2025-09-25T08:00",
        corrections: [{ ...correction, at: "2025-09-26T08:00" }],
      }),
    };
    expect(adviceAcross(files, now)).toEqual([]);
  });

  test.each([
    ["2025-09-19T08:00", ["articles/a.md:4:14 draft-time-past"]],
    ["2025-09-20T06:00", []],
    ["2025-09-25T08:00", []],
  ])("of publication that a draft has left behind is to be renewed: %s", (publishedAt, told) => {
    const files = { "articles/a.md": article({ status: "draft", publishedAt }) };
    expect(adviceAcross(files, now).map((line) => line.split(": ")[0])).toEqual(told);
  });
});
