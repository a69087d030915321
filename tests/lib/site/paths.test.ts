import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as ids from "@/lib/core/ids";
import * as paths from "@/lib/site/paths";
import { known } from "../../support/known";

const slug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((words) => words.join("-"));
const day = fc
  .date({ min: new Date("1945-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const media = fc
  .tuple(
    fc.array(fc.constantFrom("2025", "09", "media", "a-b_c"), { maxLength: 3 }),
    slug,
    fc.constantFrom("jpg", "PNG", "webp"),
  )
  .map(([folders, name, ending]) => [...folders, `${name}.${ending}`].join("/"))
  // The folder itself is taken off what an editor writes, once.
  .map((path) => `media/${path}`);

const makers: readonly (readonly [string, fc.Arbitrary<{ path: string; target: paths.SitePath }>])[] = [
  ["front page", fc.constant({ path: paths.frontPath, target: { kind: "front" } })],
  ["archive", fc.constant({ path: paths.archivePath, target: { kind: "archive" } })],
  ["corrections", fc.constant({ path: paths.correctionsPath, target: { kind: "corrections" } })],
  ["saved articles", fc.constant({ path: paths.savedPath, target: { kind: "saved" } })],
  [
    "article",
    slug.map((text) => {
      const name = known(ids.parseArticleSlug, text);
      return { path: paths.articlePath(name), target: { kind: "article", slug: name } };
    }),
  ],
  [
    "history",
    slug.map((text) => {
      const name = known(ids.parseArticleSlug, text);
      return { path: paths.historyPath(name), target: { kind: "history", slug: name } };
    }),
  ],
  [
    "section",
    slug.map((text) => {
      const id = known(ids.parseSectionId, text);
      return { path: paths.sectionPath(id), target: { kind: "section", id } };
    }),
  ],
  [
    "topic",
    slug.map((text) => {
      const name = known(ids.parseTopicSlug, text);
      return { path: paths.topicPath(name), target: { kind: "topic", slug: name } };
    }),
  ],
  [
    "author",
    slug.map((text) => {
      const id = known(ids.parseAuthorId, text);
      return { path: paths.authorPath(id), target: { kind: "author", id } };
    }),
  ],
  [
    "day",
    day.map((text) => {
      const date = known(ids.parseDay, text);
      return { path: paths.dayPath(date), target: { kind: "day", day: date } };
    }),
  ],
  [
    "month",
    day.map((text) => {
      const month = known(ids.parseMonth, text.slice(0, 7));
      return { path: paths.monthPath(month), target: { kind: "month", month } };
    }),
  ],
  [
    "picture",
    media.map((text) => {
      const path = known(ids.parseMediaPath, text);
      return { path: paths.mediaPath(path), target: { kind: "media", path } };
    }),
  ],
  [
    "content page",
    slug
      .map((text) => known(ids.parsePageSlug, text))
      .filter((name) => !paths.isReservedName(name))
      .map((name) => ({ path: paths.contentPagePath(name), target: { kind: "content-page", slug: name } })),
  ],
];

describe("the path of", () => {
  test.each(makers)("%s is read back as what it was made from", (_, made) => {
    fc.assert(
      fc.property(made, ({ path, target }) => {
        expect(paths.readSitePath(path)).toEqual(target);
        expect(path).toMatch(/^\/(?:[^/]+(?:\/[^/]+)*)?$/);
      }),
    );
  });
});

describe("a path that no maker makes", () => {
  test.each([
    "",
    "indeks",
    "//",
    "/indeks/",
    "/indeks/2025",
    "/indeks/2025-09",
    "/indeks/2025-09-13",
    "/indeks/2025/13",
    "/indeks/2025/02/29",
    "/indeks/2025/09/13/",
    "/artikel",
    "/artikel/",
    "/artikel/a/b",
    "/artikel/a/riwayat/",
    "/artikel/a/b/riwayat",
    "/artikel/A/riwayat",
    "/artikel/A",
    "/artikel/a.html",
    "/kanal/a?b",
    "/media/../site.yaml",
    "/media//media/a.jpg",
    "/redaksi/",
    "/redaksi.html",
    "/https://contoh.id",
  ])("is none of ours: %j", (path) => {
    expect(paths.readSitePath(path)).toBeUndefined();
  });
});

describe("a path that belongs to an article", () => {
  test.each([
    ["/artikel/a", true],
    ["/artikel/a.md", true],
    ["/artikel/a/riwayat", true],
    ["/artikel/a/riwayat.md", false],
    ["/artikel/a.html", false],
    ["/artikel/A.md", false],
    ["/artikel/.md", false],
    ["/topik/a", false],
    ["/llms.txt", false],
  ])("is told from others: %s", (path, isArticles) => {
    expect(paths.isArticlePath(path)).toBe(isArticles);
  });

  test("is that of a document when it is a copy's, and never a link's target", () => {
    const path = paths.markdownPath(known(ids.parseArticleSlug, "a"));
    expect(path).toBe("/artikel/a.md");
    expect(paths.isDocumentPath(path)).toBe(true);
    expect(paths.readSitePath(path)).toBeUndefined();
  });
});

describe("the slug in a link to an article", () => {
  test.each([
    ["/artikel/a", "a"],
    ["/artikel/a/", "a"],
    ["/artikel/a?b=c#d", "a"],
    ["/artikel/Bukan_Slug", "Bukan_Slug"],
    ["/artikel/", undefined],
    ["/artikel/a/b", undefined],
    ["/kanal/a", undefined],
    ["https://contoh.id/artikel/a", undefined],
  ])("of %s is %s", (path, found) => {
    expect(paths.articleSlugInPath(path)).toBe(found);
  });
});
