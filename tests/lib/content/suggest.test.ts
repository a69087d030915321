import { describe, expect, test } from "vitest";
import { suggest } from "@/lib/content/suggest";

describe("the word that was probably meant", () => {
  test.each([
    ["descripton", ["title", "description"], "description"],
    ["Sekton", ["seksi", "section"], "section"],
    ["c", ["b", "a"], "a"],
    ["c", ["a", "b"], "a"],
    ["foto.jpg", ["fota.jpg", "Foto.JPG"], "Foto.JPG"],
    ["sama sekali lain", ["title"], undefined],
    ["judul", ["judul-yang-jauh-lebih-panjang"], undefined],
    ["apa pun", [], undefined],
  ])("for %j among %j is %j", (word, known, meant) => {
    expect(suggest(word, known)).toBe(meant);
  });
});
