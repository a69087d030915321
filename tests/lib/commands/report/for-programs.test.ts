import { describe, expect, test } from "vitest";
import { githubAnnotations } from "@/lib/commands/report/github-annotations";
import { issuesJson } from "@/lib/commands/report/issues-json";
import type { Finding } from "@/lib/core/issue";
import { issueAt, wholeFile } from "@/lib/core/issue";
import { bodyRules, fileRules } from "@/lib/core/issue-rules";
import { testFolder, writeOld } from "../../../support/unit-folder";

describe("a report as JSON", () => {
  test("has for each issue its place, the words at fault, and their line", () => {
    const contentDir = testFolder();
    writeOld(contentDir, "articles/a.md", "\uFEFFSatu 🎉 <b>dua</b>.\r\nTiga.\r\n");
    const place = { file: "articles/a.md", line: 1, column: 9, length: 3 };
    const advice = issueAt(place, bodyRules.rawHtml({ tag: "<b>" }));
    const fault = issueAt(wholeFile("articles/b.md"), fileRules.encoding({}));
    const { issues, ...rest } = issuesJson([advice, fault], [fault, fault], contentDir);
    expect(rest).toEqual({ version: 1, faults: 1, advice: 1, elsewhere: { faults: 2, advice: 0 } });
    expect(issues).toMatchObject([
      {
        file: `${contentDir}/articles/a.md`,
        line: 1,
        column: 9,
        endColumn: 12,
        rule: "html-dropped",
        severity: "advice",
        effect: "advice",
        text: "<b>",
        source: "Satu 🎉 <b>dua</b>.",
      },
      { line: 1, column: 1, endColumn: 1, severity: "fault", text: "", source: "" },
    ]);
  });
});

describe("GitHub annotations", () => {
  const finding: Finding = {
    rule: "a-b",
    effect: "hold",
    message: "Seratus % salah: ya, semua.\r\nBaris dua.",
    fix: "Hapus.",
  };

  test("name the file from the root of the repository, with columns up to the last one meant", () => {
    const issue = issueAt({ file: "articles/a.md", line: 3, column: 7, length: 4 }, finding);
    expect(githubAnnotations([issue], "apps/warta/content")).toMatch(
      /^::error file=apps\/warta\/content\/articles\/a\.md,line=3,col=7,endColumn=10,title=a-b::/,
    );
  });

  test("are one line each, whatever is in them", () => {
    const issues = [
      issueAt({ file: "articles/a,b:c%.md", line: 1, column: 1 }, finding),
      issueAt({ file: "articles/d.md", line: 1, column: 1 }, { ...finding, effect: "advice" }),
    ];
    expect(githubAnnotations(issues, "").split("\n")).toEqual([
      "::error file=articles/a%2Cb%3Ac%25.md,line=1,col=1,endColumn=1,title=a-b::Seratus %25 salah: ya, semua.%0D%0ABaris dua.%0A→ Hapus.",
      expect.stringMatching(/^::warning file=articles\/d\.md,/),
    ]);
  });
});
