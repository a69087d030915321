import { describe, expect, test } from "vitest";
import { countIssues, issuesText } from "@/lib/commands/report";
import { paintFor } from "@/lib/commands/report/paint";
import { fieldRules } from "@/lib/core/field-rules";
import { issueAt, wholeFile } from "@/lib/core/issue";
import { bodyRules, fileRules } from "@/lib/core/issue-rules";
import { testFolder, writeOld } from "../../support/unit-folder";

const plain = paintFor({}, {});
const issues = [
  issueAt(wholeFile("articles/a.md"), fieldRules.missing({ field: "title" })),
  issueAt({ file: "articles/a.md", line: 3, column: 1, length: 7 }, bodyRules.headingOne({})),
  issueAt({ file: "articles/b.md", line: 1, column: 6, length: 3 }, bodyRules.rawHtml({ tag: "<b>" })),
];

function reportOf(found = issues) {
  const contentDir = testFolder();
  writeOld(contentDir, "articles/a.md", "---\n---\n# Judul\n");
  writeOld(contentDir, "articles/b.md", "Satu <b>dua</b>.\n");
  return issuesText(found, { contentDir, paint: plain, width: 80 })
    .replaceAll(contentDir, "naskah")
    .split("\n");
}

describe("a report of issues", () => {
  test("has each file once, and below it the place, what is wrong, the words at fault, and what to do", () => {
    expect(reportOf()).toEqual([
      "naskah/articles/a.md",
      expect.stringMatching(/^ {2}1:1 {2}salah {2}Kolom wajib "title" tidak ada\. {2}field-missing$/),
      expect.stringMatching(/^ {4}→ Tambahkan baris/),
      expect.stringMatching(/^ {2}3:1 {2}salah {2}Isi memuat judul tingkat satu/),
      "    3 │ # Judul",
      "      │ ^^^^^^^",
      expect.stringMatching(/^ {4}→ Pakai "## …"/),
      "",
      "naskah/articles/b.md",
      expect.stringMatching(/^ {2}1:6 {2}saran {2}HTML mentah <b> /),
      "    1 │ Satu <b>dua</b>.",
      "      │      ^^^",
      expect.stringMatching(/^ {4}→ /),
    ]);
  });

  test("is empty when there is nothing to tell", () => {
    expect(reportOf([])).toEqual([""]);
  });

  test("does without the line where the file has none, as when it was saved meanwhile", () => {
    const gone = { ...bodyRules.headingOne({}), file: "articles/a.md", line: 99, column: 1, length: 3 };
    expect(reportOf([gone])).toHaveLength(3);
  });

  test("lets no text command the terminal", () => {
    const name = "a\u001b]0;judul\u0007\u202E.md";
    const [, line] = reportOf([
      issueAt(wholeFile("articles/a.md"), fileRules.name({ name, suggestion: undefined })),
    ]);
    expect(line).toContain('"a\uFFFD]0;judul\uFFFD\uFFFD.md"');
  });

  test("counts faults apart from advice", () => {
    expect(countIssues(issues)).toBe("2 kesalahan, 1 saran");
    expect(countIssues([])).toBe("0 kesalahan, 0 saran");
  });
});

describe("colours", () => {
  const isColoured = (...request: Parameters<typeof paintFor>) => paintFor(...request).red("a") !== "a";

  test.each([
    ["on a terminal", { isTTY: true }, {}, true],
    ["in a pipe", {}, {}, false],
    ["in a pipe in CI", {}, { CI: "true" }, false],
    ["on a terminal that knows none", { isTTY: true }, { TERM: "dumb" }, false],
    ["with NO_COLOR", { isTTY: true }, { NO_COLOR: "1" }, false],
    ["with an empty NO_COLOR", { isTTY: true }, { NO_COLOR: "" }, true],
    ["with FORCE_COLOR in a pipe", {}, { FORCE_COLOR: "1" }, true],
    ["with FORCE_COLOR=0 in a pipe", {}, { FORCE_COLOR: "0" }, false],
  ])("%s", (_, terminal, environment, expected) => {
    expect(isColoured(terminal, environment)).toBe(expected);
  });
});
