import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeArticle, faultsOf, fileOfArticle } from "@/lib/commands/new-article/compose";
import type { NewArticle } from "@/lib/commands/new-article/compose";
import { readArticle } from "@/lib/content/read-article";
import { parseArticleSlug } from "@/lib/core/ids";
import { known } from "../../../support/known";

const zone = "Asia/Jakarta";
const plain: NewArticle = {
  title: "Judul",
  description: "Teras.",
  publishedAt: "2026-12-01T08:00",
  section: "teknologi",
  authors: ["ani"],
  tags: [],
  related: [],
};
const read = (changes: Partial<NewArticle>) =>
  readArticle({ path: "articles/a.md", text: `${composeArticle({ ...plain, ...changes })}Isi.\n` }, zone);

const inShort = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** What the schema takes for one line: nothing that nobody sees, and nothing around it. */
const line = fc
  .string({ unit: "binary", minLength: 1, maxLength: 60 })
  .map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, "")
      .normalize("NFC")
      .trim(),
  )
  .filter((text) => text !== "");
const tricky = fc.constantFrom(
  ...["yes", "no", "null", "~", "true", "2026", "1.5", "0x1F", "1e3", "2026-12-01", "12:30:45", "- a", "? a"],
  ...[
    "a: b",
    "a #b",
    "#1",
    "@ani",
    "`a`",
    "%a",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "[a]",
    "{a}",
    '"a"',
    "'a'",
    "a\\",
  ],
  ...["---", "...", "--- a", "🎉", "a\u00a0", "\ufeffa", "<script>", "${a}", "=", "<<", "a:", ": a"],
);

describe("an article that is written down", () => {
  test("comes back as it is, whatever its headline and standfirst are", () => {
    fc.assert(
      fc.property(fc.oneof(line, tricky), fc.oneof(line, tricky), (title, description) => {
        // A standfirst that says what the headline says is a fault of its own.
        fc.pre(inShort(title) !== inShort(description));
        const { value, issues } = read({ title, description });
        expect(issues).toEqual([]);
        expect(value?.fields.title).toBe(title.normalize("NFC").trim());
        expect(value?.fields.description).toBe(description.normalize("NFC").replace(/\s+/g, " ").trim());
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test("comes back with all that it has", () => {
    const { value, issues } = read({
      tags: ["1,4 GHz", "5G", "2026", "yes"],
      related: ["judul-lain", "2026"],
      authors: ["ani", "123"],
      place: "No",
      kind: "analysis",
      status: "draft",
    });
    expect(issues).toEqual([]);
    expect(value?.fields).toMatchObject({
      tags: [{ name: "1,4 GHz" }, { name: "5G" }, { name: "2026" }, { name: "yes" }],
      related: ["judul-lain", "2026"],
      authors: ["ani", "123"],
      place: "No",
      kind: "analysis",
      status: "draft",
    });
  });

  test("is in the form of the guide: a field a line, lists in brackets, nothing that is not needed", () => {
    expect(composeArticle({ ...plain, title: "Lelang: Babak #2", tags: ["5G", "1,4 GHz"] })).toBe(`---
title: "Lelang: Babak #2"
description: Teras.
publishedAt: 2026-12-01T08:00
section: teknologi
authors: [ani]
tags: [5G, "1,4 GHz"]
---

`);
  });

  test("never breaks a long line, which people would have to join again", () => {
    const description = "Kata ".repeat(100).trim();
    expect(composeArticle({ ...plain, description })).toContain(`description: ${description}\n`);
  });
});

test("what can't be is told by the rules of the content", () => {
  const faults = faultsOf({ ...plain, kind: "berita", publishedAt: "besok" }, zone);
  expect(faults.map(({ rule }) => rule)).toEqual(["date-unreadable", "field-choice"]);
});

test("an article lies in the folder of the month in which it is published on the site's clock", () => {
  const slug = known(parseArticleSlug, "lelang");
  expect(fileOfArticle(slug, "2026-12-31T23:30", zone)).toBe("articles/2026/12/lelang.md");
  expect(fileOfArticle(slug, "2026-12-31T23:30Z", zone)).toBe("articles/2027/01/lelang.md");
});
