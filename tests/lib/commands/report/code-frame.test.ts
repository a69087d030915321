import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { codeFrame } from "@/lib/commands/report/code-frame";

/** Where something stands in a line, as places have it. */
function frameOf(line: string, word: string, width = 80) {
  return codeFrame({ line, column: line.indexOf(word) + 1, length: word.length, width });
}

describe("the mark below a line", () => {
  test.each([
    ["plain words", "title: Peringkat #1", "#1", "title: Peringkat #1", "                 ^^"],
    ["after an emoji, which takes two columns", "🎉 #1", "#1", "🎉 #1", "   ^^"],
    ["after an emoji of several signs", "👩‍👩‍👧 #1", "#1", "👩‍👩‍👧 #1", "   ^^"],
    ["wide letters, which take two columns each", "a 東京 b", "東京", "a 東京 b", "  ^^^^"],
    ["after a letter with its accent apart", "Cafe\u0301 #1", "#1", "Cafe\u0301 #1", "     ^^"],
    ["after a tab, which goes to the next stop", "a\t#1", "#1", "a   #1", "    ^^"],
    ["a tab itself", "\tsrc: a", "\t", "    src: a", "^^^^"],
    ["what a terminal would obey", "a\u001b[2Jb", "b", "a\uFFFD[2Jb", "     ^"],
  ])("stands under %s", (_, line, word, source, mark) => {
    expect(frameOf(line, word)).toEqual({ source, mark });
  });

  test("is one sign where no length is known, also after the end of the line", () => {
    expect(codeFrame({ line: "abc", column: 2, length: 0, width: 80 }).mark).toBe(" ^");
    expect(codeFrame({ line: "abc", column: 4, length: 1, width: 80 }).mark).toBe("   ^");
  });
});

describe("a line that is too long", () => {
  const long = `${"kata ".repeat(40)}SALAH${" kata".repeat(40)}`;

  test("is cut on both sides, with what is meant in view", () => {
    const { source, mark } = frameOf(long, "SALAH", 40);
    expect(source).toMatch(/^….*SALAH.*…$/);
    expect(source.indexOf("SALAH")).toBe(mark.indexOf("^"));
    expect(mark.trim()).toBe("^^^^^");
  });

  test("is cut at its end alone where what is meant is at its beginning", () => {
    expect(frameOf(long, "kata", 40).source).toMatch(/^kata kata .*[^…]…$/);
  });

  test("of a line that goes on for pages is made of what is near the mark, and as fast", () => {
    const endless = `${"kata ".repeat(100_000)}SALAH ${"kata ".repeat(100_000)}`;
    const startedMs = performance.now();
    const { source, mark } = frameOf(endless, "SALAH", 40);
    // Letter by letter it takes many times as long.
    expect(performance.now() - startedMs).toBeLessThan(2000);
    expect(source).toMatch(/^….*SALAH.*…$/);
    expect(source.indexOf("SALAH")).toBe(mark.indexOf("^"));
  });

  test("never is wider than there is room, nor marks anything outside", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", " ", "\t", "東", "🎉", "e\u0301", "\u0007"),
      maxLength: 120,
    });
    const any = fc.record({
      line: text,
      column: fc.nat(130),
      length: fc.nat(40),
      width: fc.integer({ min: 10, max: 90 }),
    });
    fc.assert(
      fc.property(any, ({ line, column, length, width }) => {
        const { source, mark } = codeFrame({ line, column: column + 1, length, width });
        expect(stringWidth(source)).toBeLessThanOrEqual(width);
        expect(mark).toMatch(/^ *\^+$/);
        expect(mark.trimEnd().length).toBeLessThanOrEqual(Math.max(stringWidth(source), 0) + 1);
      }),
    );
  });
});
