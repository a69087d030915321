import { expect, test } from "vitest";
import { isStopWord, stemsOf } from "@/lib/core/indonesian-words";

test.each([
  ["pelatih melatih dilatih pelatihan", ["latih"]],
  ["penjualan dijual menjual", ["jual"]],
  ["frekuensi frekuensinya", ["frekuensi"]],
])("words that differ by their affixes have one stem: %s", (words, stems) => {
  expect(stemsOf(words)).toEqual(stems);
});

test("stems come each once, in the order of the text, without words that every text has", () => {
  expect(stemsOf("Grok dan xAI: yang 500 itu GROK")).toEqual(["grok", "xai", "500"]);
});

test("small numbers are left out, and numbers with a meaning of their own stay", () => {
  expect(stemsOf("20 persen, 1,4 GHz, 5G, 2026")).toEqual(["persen", "ghz", "5g", "2026"]);
});

test("letters in full width and with marks are words like others", () => {
  expect(stemsOf("ＧＲＯＫ Café")).toEqual(["grok", "café"]);
});

test("a text without words has no stems", () => {
  expect(stemsOf("— 🎉 !")).toEqual([]);
});

test("words that join others are told from those that say something", () => {
  expect(["dan", "yang", "tidak"].map(isStopWord)).toEqual([true, true, true]);
  expect(["lelang", "grok"].map(isStopWord)).toEqual([false, false]);
});
