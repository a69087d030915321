import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CatalogueMaker } from "@/lib/content/catalogue-maker";
import type { Catalogue } from "@/lib/content/catalogue";
import { readSource } from "@/lib/content/source-reading";
import { suggestEarlier } from "@/lib/queries/related";
import { toArticlePageView } from "@/lib/views/article-page";
import { present } from "../../support/known";
import type { Files } from "../../support/newsroom";
import { article, manyFiles, newsroom, newsroomFrame, published } from "../../support/newsroom";

const now = "2026-09-20T00:00:00Z";
const sains = { "sections/sains.md": "---\ntitle: Sains\norder: 2\n---\n" };
const story = (date: string, changes: Readonly<Record<string, unknown>>, description = "Singkat.") =>
  article({ publishedAt: `2025-${date}T08:00`, description, ...changes });

function suggested(files: Files, slug: string): readonly string[] {
  const { catalogue } = newsroom({ ...sains, ...files }, now);
  return suggestEarlier(catalogue, published(catalogue, slug), { limit: 3 }).map(
    (close) => close.article.slug,
  );
}

describe("suggestions for an article to which nothing was named", () => {
  test("share a topic, the more the better, whatever their section", () => {
    const files = {
      "articles/satu.md": story("09-01", { title: "Lelang", tags: ["Telkom", "1,4 GHz"], section: "sains" }),
      "articles/dua.md": story("09-02", { title: "Menara", tags: ["Telkom"] }),
      "articles/tiga.md": story("09-03", { title: "Gerhana", tags: ["Bulan"] }),
      "articles/empat.md": story("09-04", { title: "Pita", tags: ["Telkom", "1,4 GHz"] }),
    };
    expect(suggested(files, "empat")).toEqual(["satu", "dua"]);
  });

  test("share words of headline or standfirst, whatever their affixes", () => {
    const files = {
      "articles/satu.md": story("09-01", { title: "Peretasan bank nasional" }, "Sandi bocor."),
      "articles/dua.md": story("09-02", { title: "Bank nasional naik" }, "Saham menguat."),
      "articles/tiga.md": story("09-03", { title: "Sebuah bank nasional diretas" }, "Polisi bergerak."),
    };
    expect(suggested(files, "tiga")).toEqual(["satu"]);
  });

  test("are never later ones, and never what was paid for", () => {
    const files = {
      "articles/satu.md": story("09-01", { tags: ["Telkom"], kind: "sponsored" }),
      "articles/dua.md": story("09-02", { tags: ["Telkom"] }),
      "articles/tiga.md": story("09-03", { tags: ["Telkom"] }),
    };
    expect(suggested(files, "dua")).toEqual([]);
    expect(suggested(files, "tiga")).toEqual(["dua"]);
  });

  test("prefer what is a year younger to what has one word more", () => {
    const files = {
      "articles/satu.md": story("01-01", { title: "Kapal selam tua biru", publishedAt: "2023-01-01T08:00" }),
      "articles/dua.md": story("09-01", { title: "Kapal selam tua" }),
      "articles/tiga.md": story("09-03", { title: "Kapal selam tua biru" }),
    };
    expect(suggested(files, "tiga")).toEqual(["dua", "satu"]);
  });

  test("say what speaks for each", () => {
    const files = {
      "articles/satu.md": story("09-01", { title: "Lelang pita", tags: ["Telkom"] }, "Pekan lalu."),
      "articles/dua.md": story("09-02", { title: "Pelelangan usai", tags: ["Telkom"] }, "Pagi tadi."),
    };
    const { catalogue } = newsroom(files, now);
    const [close] = suggestEarlier(catalogue, published(catalogue, "dua"), { limit: 1 });
    expect(close).toMatchObject({
      sharedTopics: ["telkom"],
      sharedStems: ["lelang", "telkom"],
      isSameSection: true,
    });
  });
});

describe("an article's page", () => {
  const files = manyFiles(6, (index) => [
    `articles/ke-${String(index)}.md`,
    story(`09-0${String(index + 1)}`, { tags: ["Telkom"] }),
  ]);

  test("shows as many stories with suggestions as without", () => {
    const { catalogue } = newsroom(files, now);
    const view = toArticlePageView(catalogue, published(catalogue, "ke-5"));
    expect(view.related.map(({ href }) => href)).toEqual(
      ["ke-4", "ke-3", "ke-2"].map((slug) => `/artikel/${slug}`),
    );
    expect(view.earlier.map(({ href }) => href)).toEqual(["/artikel/ke-1"]);
  });

  test("shows what the editor named, and that alone", () => {
    const named = { "articles/ke-5.md": story("09-06", { tags: ["Telkom"], related: ["ke-0"] }) };
    const { catalogue } = newsroom({ ...files, ...named }, now);
    const view = toArticlePageView(catalogue, published(catalogue, "ke-5"));
    expect(view.related.map(({ href }) => href)).toEqual(["/artikel/ke-0"]);
    expect(view.earlier).toHaveLength(4);
  });
});

const anyStory = fc.record({
  tags: fc.subarray(["Satu", "Dua", "Tiga"]),
  title: fc.constantFrom("Bank pagi ini diretas", "Peretasan bank pagi", "Harga cip naik", "Cip naik harga"),
  section: fc.constantFrom("teknologi", "sains"),
});
const timeZone = "Asia/Jakarta";
const date = (index: number) => `09-${String(index + 1).padStart(2, "0")}`;
const suggestionsOf = (catalogue: Catalogue, slug: string) =>
  suggestEarlier(catalogue, published(catalogue, slug), { limit: 3 }).map(({ article: close, score }) => [
    close.slug,
    score,
  ]);

describe("whatever is published", () => {
  test("a later article changes no suggestion of an earlier one, and one by one they are as all at once", () => {
    fc.assert(
      fc.property(fc.array(anyStory, { minLength: 2, maxLength: 12 }), (stories) => {
        const files = stories.map((fields, index) => ({
          path: `articles/ke-${String(index)}.md`,
          text: story(date(index), fields),
        }));
        const frame = Object.entries({ ...newsroomFrame, ...sains }).map(([path, text]) => ({ path, text }));
        const nowMs = Date.parse(now);
        const maker = new CatalogueMaker();
        const [first, ...later] = files.map((file) => readSource(file, timeZone));
        let making = maker.make([...frame.map((file) => readSource(file, timeZone)), present(first)], nowMs);
        const before = new Map<string, unknown>();
        for (const [index, reading] of later.entries()) {
          const slug = `ke-${String(index)}`;
          before.set(slug, suggestionsOf(present(making.making).catalogue, slug));
          making = present(maker.update([reading], nowMs));
        }
        const { catalogue } = present(making.making);
        const fresh = present(
          new CatalogueMaker().make(
            [...frame, ...files].map((file) => readSource(file, timeZone)),
            nowMs,
          ).making,
        );
        for (const [slug, suggestions] of before) {
          expect(suggestionsOf(catalogue, slug)).toEqual(suggestions);
          expect(suggestionsOf(fresh.catalogue, slug)).toEqual(suggestions);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
