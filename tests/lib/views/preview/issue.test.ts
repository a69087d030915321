import { describe, expect, test } from "vitest";
import { issueAt } from "@/lib/core/issue";
import { bodyRules } from "@/lib/core/issue-rules";
import { pictureRules } from "@/lib/core/picture-rules";
import { countIssues, toIssueView } from "@/lib/views/preview/issue";

const fault = (column: number, length?: number) =>
  issueAt(
    { file: "articles/a.md", line: 6, column, ...(length !== undefined && { length }) },
    pictureRules.missing({ value: "a.png", suggestion: undefined }),
  );

/** What is shown of a line that an issue stands on, with the marked part in brackets. */
function shown(line: string | undefined, column: number, length?: number): string | undefined {
  const { source } = toIssueView(fault(column, length), (file, number) =>
    file === "articles/a.md" && number === 6 ? line : "another line",
  );
  return source && `${source.before}[${source.marked}]${source.after}`;
}

describe("the line that an issue stands on", () => {
  test.each([
    ["section: bisnsi # kanal", 10, 6, "section: [bisnsi] # kanal"],
    ["  - ani", 5, 3, "- [ani]"],
    ["title: Satu, dua", 8, 9, "title: [Satu, dua]"],
    ["title:", 7, undefined, "title:[]"],
    ["pendek", 99, undefined, "pendek[]"],
  ])("%j, column %i, %s columns, is shown as %j", (line, column, length, expected) => {
    expect(shown(line, column, length)).toBe(expected);
  });

  test("is cut on both sides where it is a whole paragraph", () => {
    const line = `${"awal ".repeat(40)}SALAH${" akhir".repeat(40)}`;
    const text = shown(line, 201, 5) ?? "";
    expect(text).toContain("awal [SALAH] akhir");
    expect(text.length).toBeLessThan(140);
    expect(text).toMatch(/^….*…$/);
  });

  test.each([[undefined], [""], ["   "]])("is left out where there is nothing to see: %j", (line) => {
    expect(shown(line, 1)).toBeUndefined();
  });
});

test("faults and advice are counted apart", () => {
  const advice = issueAt({ file: "a.md", line: 1, column: 1 }, bodyRules.rawHtml({ tag: "<br>" }));
  const views = [fault(1), fault(2), advice].map((issue) => toIssueView(issue, () => undefined));
  expect(countIssues(views)).toBe("2 kesalahan, 1 saran");
  expect(countIssues(views.slice(0, 1))).toBe("1 kesalahan");
  expect(countIssues([])).toBe("Tidak ada kesalahan");
});
