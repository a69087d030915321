import { describe, expect, test } from "vitest";
import { listEarlierInSection, listLatest, listRelated } from "@/lib/queries/articles";
import { article, newsroom, published, slugsOf } from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";
const sections = { "sections/sains.md": "---\ntitle: Sains\norder: 2\n---\n" };
const day = (date: number, changes = {}) =>
  article({ publishedAt: `2025-09-${String(date).padStart(2, "0")}T08:00`, ...changes });

const { catalogue } = newsroom(
  {
    ...sections,
    "articles/ke-1.md": day(1),
    "articles/ke-2.md": day(2),
    "articles/ke-3.md": day(3),
    "articles/ke-4a.md": day(4),
    "articles/ke-4b.md": day(4),
    "articles/ke-4c.md": day(4),
    "articles/ke-5.md": day(5, { related: ["ke-3", "ke-1"] }),
    "articles/ke-6.md": day(6),
    "articles/lain.md": day(2, { section: "sains" }),
  },
  now,
);

function earlierThan(slug: string, limit: number): readonly string[] {
  const found = published(catalogue, slug);
  return slugsOf(listEarlierInSection(catalogue, found, { limit, except: found.related }));
}

describe("earlier articles of a section", () => {
  test("are newest first, of that section, and never later ones", () => {
    expect(earlierThan("ke-3", 9)).toEqual(["ke-2", "ke-1"]);
  });

  test("leave out what is shown as related, without coming short", () => {
    expect(earlierThan("ke-5", 4)).toEqual(["ke-4a", "ke-4b", "ke-4c", "ke-2"]);
  });

  test("are no more than asked for", () => {
    expect(earlierThan("ke-6", 2)).toEqual(["ke-5", "ke-4a"]);
  });

  test.each([
    ["ke-4a", ["ke-4b", "ke-4c", "ke-3"]],
    ["ke-4b", ["ke-4c", "ke-3", "ke-2"]],
    ["ke-4c", ["ke-3", "ke-2", "ke-1"]],
  ])("of the same instant are told apart by slug: %s", (slug, earlier) => {
    expect(earlierThan(slug, 3)).toEqual(earlier);
  });

  test("of the first article are none", () => {
    expect(earlierThan("ke-1", 4)).toEqual([]);
    expect(earlierThan("lain", 4)).toEqual([]);
  });
});

describe("the latest articles", () => {
  test("are newest first, and no more than asked for", () => {
    expect(slugsOf(listLatest(catalogue, { limit: 3 }))).toEqual(["ke-6", "ke-5", "ke-4a"]);
  });
});

describe("related articles", () => {
  test("are in the editor's order, not in that of time", () => {
    expect(slugsOf(listRelated(catalogue, published(catalogue, "ke-5")))).toEqual(["ke-3", "ke-1"]);
  });
});
