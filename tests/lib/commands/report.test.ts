import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { countIssues, formatIssues } from "@/lib/commands/report";
import { issueAt } from "@/lib/core/issue";
import { fieldRules } from "@/lib/core/field-rules";
import { bodyRules } from "@/lib/core/issue-rules";

const issues = [
  issueAt({ file: "articles/a.md", line: 2, column: 1 }, fieldRules.missing({ field: "title" })),
  issueAt({ file: "articles/a.md", line: 9, column: 4 }, bodyRules.headingOne({})),
  issueAt({ file: "articles/b.md", line: 7, column: 1 }, bodyRules.rawHtml({ tag: "<b>" })),
];

describe("a report of issues", () => {
  test("names file, line, column, what is wrong and what to do, with a blank line between files", () => {
    const lines = stripVTControlCharacters(formatIssues(issues, "naskah")).split("\n");
    expect(lines).toEqual([
      expect.stringMatching(
        /^naskah\/articles\/a\.md:2:1 {2}salah {2}Kolom wajib "title" tidak ada\. {2}field-missing$/,
      ),
      expect.stringMatching(/^ {4}→ Tambahkan baris/),
      expect.stringMatching(/^naskah\/articles\/a\.md:9:4 {2}salah /),
      expect.stringMatching(/^ {4}→ /),
      "",
      expect.stringMatching(/^naskah\/articles\/b\.md:7:1 {2}saran {2}HTML mentah <b> dibuang\./),
      expect.stringMatching(/^ {4}→ /),
    ]);
  });

  test("is empty when there is nothing to tell", () => {
    expect(formatIssues([], "content")).toBe("");
  });

  test("counts faults apart from advice", () => {
    expect(countIssues(issues)).toBe("2 kesalahan, 1 saran");
    expect(countIssues([])).toBe("0 kesalahan, 0 saran");
  });
});
