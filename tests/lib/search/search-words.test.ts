import { describe, expect, test } from "vitest";
import {
  keyOf,
  missingKeysOf,
  toIndexQuery,
  withKeys,
  withoutKeys,
  wordsOf,
} from "@/lib/search/search-words";

describe("the key of a word", () => {
  test.each([
    ["bekerja", "pekerja", "pekerjaan", "mempekerjakan"],
    ["diretas", "peretasan", "meretas", "peretas"],
    ["tulisan", "penulis", "menulis"],
    ["kiriman", "pengirim", "mengirim", "dikirim"],
    ["dilelang", "pelelangan", "lelang"],
  ])("is the same for %s and its like", (first, ...others) => {
    expect(others.map(keyOf)).toEqual(others.map(() => keyOf(first)));
  });

  test("tells short roots apart that differ in their first letter only", () => {
    expect(new Set(["rasa", "kasa", "masa"].map(keyOf)).size).toBe(3);
  });
});

test("words are told apart as the index does: small, without accents and marks", () => {
  expect(wordsOf("Café “Diretas”: 1,4 GHz")).toEqual(["cafe", "diretas", "1", "4", "ghz"]);
});

test("only keys that Pagefind would not find by itself stand beside a text", () => {
  expect(missingKeysOf("Bank diretas, bank lain diretas lagi")).toEqual(["etas", "etas"]);
  expect(missingKeysOf("Lelang peretasan")).toEqual([]);
});

test.each(["Bank diretas.", "Lelang usai.", ""])("a text is what it was without its keys: %s", (text) => {
  expect(withoutKeys(withKeys(text))).toBe(text);
});

test("a query asks for keys where forms have different stems, and else for what was typed", () => {
  expect(toIndexQuery("Peretasan bank diretas 1,4 GHz")).toBe("peretasan bank etas 1 4 ghz");
});
