import { describe, expect, test } from "vitest";
import { Planner } from "@/lib/publish/plan";
import { pages } from "@/lib/pages";
import { parseArticleSlug } from "@/lib/core/ids";
import { known, present } from "../../support/known";
import type { Files } from "../../support/newsroom";
import { article, newsroom, published } from "../../support/newsroom";

const publishedAt = "2024-02-10T08:00:00+07:00";
/** A leap year later "more than a year ago" is true at last. */
const oldAt = "2025-02-10T08:00:00+07:00";
const justBefore = "2025-02-10T07:59:59+07:00";

const files: Files = {
  "articles/lama.md": article({ title: "Lama", publishedAt, tags: ["Lelang", "Surge"] }),
  "articles/sezaman.md": article({ title: "Sezaman", publishedAt: "2024-11-01T08:00:00+07:00" }),
};

const later = (changes: Readonly<Record<string, unknown>>) =>
  article({ publishedAt: "2025-01-05T08:00:00+07:00", tags: ["Lelang"], related: ["lama"], ...changes });

function ageOf(slug: string, now: string, others: Files = {}) {
  const view = pages.article.view(
    newsroom({ ...files, ...others }, now).catalogue,
    known(parseArticleSlug, slug),
  );
  return view?.kind === "article" ? view.age : undefined;
}

describe("an article", () => {
  test("is old from its 366th day on, to the second", () => {
    expect(ageOf("lama", justBefore)).toBeUndefined();
    expect(ageOf("lama", oldAt)?.label).toBe("Artikel ini terbit lebih dari setahun lalu");
  });

  test("turns old at an instant that the catalogue names", () => {
    const { catalogue } = newsroom(files, justBefore);
    expect(catalogue.nextDueMs).toBe(Date.parse(oldAt));
    expect(published(catalogue, "lama").isOld).toBe(false);
  });
});

describe("an old article leads on", () => {
  const followUp = (others: Files) => ageOf("lama", "2025-06-01T00:00:00Z", others)?.followUp?.href;

  test("to the newest of those on one of its topics that name it", () => {
    const others = {
      "articles/baru.md": later({}),
      "articles/terbaru.md": later({ publishedAt: "2025-03-05T08:00:00+07:00", related: ["baru", "lama"] }),
    };
    expect(followUp(others)).toBe("/artikel/terbaru");
  });

  test.each([
    ["does not name it", later({ related: [] })],
    ["is on other topics", later({ tags: ["Lain"] })],
    ["was paid for", later({ kind: "sponsored" })],
    ["is a draft", later({ status: "draft" })],
    ["was published before", later({ publishedAt: "2024-01-05T08:00:00+07:00" })],
  ])("to none that %s", (_, other) => {
    expect(followUp({ "articles/lain.md": other })).toBeUndefined();
  });
});

describe("a publish", () => {
  /** Pages that are made anew when a newsroom becomes another. */
  function changed(before: readonly [Files, string], after: readonly [Files, string]): readonly string[] {
    const planner = new Planner();
    const stands = new Map<string, string>();
    const usual = { codeHash: "code", heldPaths: new Set<string>(), published: stands };
    const plan = (now: readonly [Files, string]) =>
      planner.plan({ catalogue: newsroom(...now).catalogue, ...usual });
    for (const { path, fingerprint } of plan(before).add) stands.set(path, fingerprint);
    return plan(after).change.map(({ path }) => path);
  }

  test("that does nothing but turn an article old makes its page and no other", () => {
    expect(changed([files, justBefore], [files, oldAt])).toEqual(["/artikel/lama"]);
  });

  test("of an article makes the pages of those that it names only where they are old", () => {
    const more = {
      ...files,
      "articles/lain.md": later({ publishedAt: "2025-05-05T08:00:00+07:00", related: ["lama", "sezaman"] }),
    };
    const now = "2025-06-01T00:00:00Z";
    const articles = changed([files, now], [more, now]).filter((path) => path.startsWith("/artikel/"));
    expect(articles).toEqual(["/artikel/lama"]);
    expect(present(ageOf("lama", now, more)).followUp?.href).toBe("/artikel/lain");
  });
});
