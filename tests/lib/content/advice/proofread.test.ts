import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSource } from "@/lib/content/source-reading";
import { adviceOn, wordingOf } from "../../../support/advice";
import { article } from "../../../support/newsroom";

const wording = wordingOf({ online: "daring", "di mana": "tempat" });

/** What editors write, what rules look for, and what Markdown and YAML make of signs. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."Rp 5|Rp.5.000,-|US$ 1|13 september 2025|(1/9/2025)|1-9-2025|2025-09-13|500 orang|online|di\nmana".split(
      "|",
    ),
    ..."\n\n|\n|\r\n| |. |“|”|\"|'|(|)|*|**|_|~~|`|```\n|> |- |1. |## |#### |[|](|)|![|]|[^1]|: ".split("|"),
    ..."|:en[|::baca-juga{slug=a}|https://a.example/b|<b>|\\|&nbsp;|\t|\u00A0|\uFFFC|😀|é|\u0301|\u2028".split(
      "|",
    ),
    "| a |\n| - |\n| b |",
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

describe("proofreading", () => {
  test("never throws, and whatever it tells of stands in the file", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, description, body) => {
        const image = { src: "a.png", alt: "A", caption: description };
        const text = article({ title, description, image }, body);
        const { proof } = readSource({ path: "articles/a.md", text }, "Asia/Jakarta", wording);
        const lines = text.split("\n");
        for (const { line, column } of proof?.advice ?? []) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length);
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test("of any plain text finds a word where it stands", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[a-z]{1,8}[ \n]){0,12}$/), (before) => {
        const told = adviceOn(article({}, `${before}Rp 5 juta`)).filter(({ rule }) => rule === "money-form");
        expect(told.map(({ at }) => at)).toEqual(["Rp 5 juta"]);
      }),
    );
  }, 60_000);

  test("takes a plain article for right, and does not look at one that was withdrawn", () => {
    expect(adviceOn(article())).toEqual([]);
    const withdrawal = { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: "Keliru." };
    expect(adviceOn(article({ title: "Judul.", ...withdrawal }, "Rp 5 juta."))).toEqual([]);
  });

  test("is no part of reading for those who publish", () => {
    const text = article({ title: "Judul." }, "Rp 5 juta.");
    const reading = readSource({ path: "articles/a.md", text }, "Asia/Jakarta");
    expect(reading.proof).toBeUndefined();
    expect(reading.issues).toEqual([]);
  });
});
