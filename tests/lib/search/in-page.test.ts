import { describe, expect, test } from "vitest";
import { excerptOf } from "@/lib/search/in-page/excerpt";
import { readQuestion, writeQuestion } from "@/lib/search/in-page/question";

describe("an excerpt", () => {
  const filler = (count: number) => Array.from({ length: count }, () => "lain").join(" ");
  const marked = (text: string, query: string) =>
    excerptOf(text, query)
      .map(({ text: part, isFound }) => (isFound ? `[${part}]` : part))
      .join("");

  test("marks every form of what is looked for, with the sign behind it", () => {
    expect(marked("Kasus peretasan, lalu bank diretas.", "meretas")).toBe(
      "Kasus [peretasan,] lalu bank [diretas.]",
    );
  });

  test("marks what begins with the last word, which may not be finished", () => {
    expect(marked("Satelit dan bank", "bank sat")).toBe("[Satelit] dan [bank]");
  });

  test("is the part of the text that has most of it, and says that there is more", () => {
    const text = `${filler(40)} bank ${filler(40)} bank diretas ${filler(40)}`;
    const excerpt = marked(text, "bank diretas");
    expect(excerpt).toContain("[bank] [diretas]");
    expect(excerpt.startsWith("… ") && excerpt.endsWith(" …")).toBe(true);
  });

  test("is the beginning of the text where nothing is found", () => {
    expect(marked("Bank diretas.", "gerhana")).toBe("Bank diretas.");
    expect(marked("", "gerhana")).toBe("");
  });
});

describe("a question in the address", () => {
  test.each(["", "?q=bank+diretas", "?q=1%2C4+GHz&kanal=bisnis&tahun=2025&urut=terbaru", "?kanal=bisnis"])(
    "comes back as it was written: %s",
    (search) => {
      expect(writeQuestion(readQuestion(search))).toBe(search);
    },
  );
});
