import { describe, expect, test } from "vitest";
import { suggest } from "@/lib/content/suggest";

describe("the word that was probably meant", () => {
  test.each([
    ["descripton", ["title", "description"], "description"],
    ["Sekton", ["seksi", "section"], "section"],
    ["c", ["b", "a"], "a"],
    ["c", ["a", "b"], "a"],
    ["sama sekali lain", ["title"], undefined],
    ["apa pun", [], undefined],
  ])("for %j among %j is %j", (word, known, meant) => {
    expect(suggest(word, known)).toBe(meant);
  });
});
