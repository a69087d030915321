import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formatIssues } from "@/lib/commands/report";
import { editorFiles } from "@/lib/commands/editor-support/files";
import { issueAt } from "@/lib/core/issue";
import { fieldRules } from "@/lib/core/issue-rules";
import { projectDir } from "../../../support/walk";

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(projectDir, file), "utf8"));
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(read("package.json"));
const { tasks } = z
  .object({
    tasks: z.array(
      z.object({
        label: z.string(),
        command: z.string(),
        problemMatcher: z.array(
          z.object({ severity: z.string(), pattern: z.object({ regexp: z.string() }) }),
        ),
      }),
    ),
  })
  .parse(read(".vscode/tasks.json"));

test("the settings name schemas that are made, for files that are there", () => {
  const settings = z
    .object({ "yaml.schemas": z.record(z.string(), z.string()) })
    .parse(read(".vscode/settings.json"));
  const pairs = Object.entries(settings["yaml.schemas"]);
  expect(pairs.map(([schema]) => schema).filter((schema) => !editorFiles().has(schema))).toEqual([]);
  expect(pairs.map(([, file]) => file).filter((file) => !existsSync(path.join(projectDir, file)))).toEqual(
    [],
  );
});

describe("a task", () => {
  test.each(tasks.map(({ label, command }) => [label, command]))(
    "%s runs a script that is there",
    (_, command) => {
      expect(Object.keys(scripts)).toContain(command.replace("npm run ", ""));
    },
  );

  test("finds in a report what is wrong, and where", () => {
    const place = { file: "articles/2026/12/a.md", line: 3, column: 8 };
    const finding = fieldRules.empty({ field: "place" });
    const issues = [issueAt(place, finding), issueAt(place, { ...finding, effect: "advice" })];
    const lines = formatIssues(issues, "content").split("\n");
    const patterns = tasks.flatMap(({ problemMatcher }) => problemMatcher);
    const found = patterns.map(({ severity, pattern }) => [
      severity,
      ...lines.flatMap((line) => new RegExp(pattern.regexp).exec(line)?.slice(1) ?? []),
    ]);
    const told = ["content/articles/2026/12/a.md", "3", "8", finding.message, finding.rule];
    expect(found).toEqual([
      ["error", ...told],
      ["info", ...told],
    ]);
  });
});
