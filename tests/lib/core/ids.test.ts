import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthOf, parseArticleSlug, parseDay, parseMediaPath, parseMonth, toTopicSlug } from "@/lib/core/ids";
import { articlePath, readSitePath } from "@/lib/site/paths";
import { known } from "../../support/known";

describe("a slug", () => {
  test.each(["a", "2025", "harga-internet-turun", "1-4-ghz", "a".repeat(120)])("may be %s", (text) => {
    expect(parseArticleSlug(text)).toBe(text);
  });

  test.each([
    "",
    "-a",
    "a-",
    "a--b",
    "A",
    "a_b",
    "a.b",
    "a b",
    "a/b",
    "..",
    "café",
    "a\n",
    "%61",
    "а",
    "a".repeat(121),
  ])("may not be %j", (text) => {
    expect(parseArticleSlug(text)).toBeUndefined();
  });

  test("that is accepted makes a path that leads back to it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9-]{1,20}$/)), (text) => {
        const slug = parseArticleSlug(text);
        if (slug !== undefined) expect(readSitePath(articlePath(slug))).toEqual({ kind: "article", slug });
      }),
    );
  });
});

describe("the topic of a tag", () => {
  test.each([
    ["Kecerdasan Buatan", "kecerdasan-buatan"],
    ["1,4 GHz", "1-4-ghz"],
    ["  AI  ", "ai"],
    ["Pokémon", "pokemon"],
    ["ﬁntech", "fintech"],
    ["C++", "c"],
  ])("is its slug: %s", (tag, slug) => {
    expect(toTopicSlug(tag)).toBe(slug);
  });

  test.each(["", "!!!", "新闻", "🙂"])("is absent when no letter is left: %j", (tag) => {
    expect(toTopicSlug(tag)).toBeUndefined();
  });

  test("is a topic whose topic is itself", () => {
    fc.assert(
      fc.property(fc.string(), (tag) => {
        const slug = toTopicSlug(tag);
        if (slug !== undefined) expect(toTopicSlug(slug)).toBe(slug);
      }),
    );
  });
});

describe("a day", () => {
  test.each(["2024-02-29", "2000-02-29", "2025-12-31"])("may be %s", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    "2025-02-29",
    "1900-02-29",
    "2024-02-30",
    "2025-09-31",
    "2025-13-01",
    "2025-9-1",
    "2025-09-13T00:00",
    "",
  ])("may not be %j", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test("is in its month", () => {
    expect(monthOf(known(parseDay, "2025-09-13"))).toBe("2025-09");
  });
});

describe("a month", () => {
  test.each(["2025-00", "2025-13", "2025-9", "2025-09-01", "", "2025-01\n"])("may not be %j", (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });
});

describe("a picture's path", () => {
  test.each([
    ["peta.jpg", "peta.jpg"],
    ["media/peta.jpg", "peta.jpg"],
    ["/media/2025/09/Peta_2.final.PNG", "2025/09/Peta_2.final.PNG"],
  ])("is taken from below the folder: %s", (text, path) => {
    expect(parseMediaPath(text)).toBe(path);
  });

  test.each([
    "../site.yaml",
    "media/../site.jpg",
    "a/../b.jpg",
    "/etc/a.jpg",
    "//contoh.id/a.jpg",
    "https://contoh.id/a.jpg",
    ".rahasia.jpg",
    "2025/.rahasia.jpg",
    "a.svg",
    "a.html",
    "a.jpg?x",
    "a.jpg#x",
    "a b.jpg",
    "a\\b.jpg",
    "a.jpg\n",
    "peta",
    "",
  ])("may not be %j", (text) => {
    expect(parseMediaPath(text)).toBeUndefined();
  });
});
