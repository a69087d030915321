import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { githubAnnotations } from "@/lib/commands/report/github-annotations";
import { z } from "zod";
import { editorFiles } from "@/lib/commands/editor-support/files";
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
      expect(Object.keys(scripts)).toContain(/npm run (\w+)/.exec(command)?.[1]);
    },
  );

  test("finds in GitHub's workflow commands what is wrong, and where", () => {
    const place = { file: "articles/2026/12/a.md", line: 3, column: 8, length: 5 };
    const words = { rule: "field-empty", message: 'Kolom "place" kosong: 100%.', fix: "Isi atau hapus." };
    const lines = (["hold", "advice"] as const).map((effect) =>
      githubAnnotations([{ ...place, ...words, effect }], "content"),
    );
    const patterns = tasks.flatMap(({ problemMatcher }) => problemMatcher);
    const found = patterns.map(({ severity, pattern }) => [
      severity,
      ...lines.flatMap((line) => (new RegExp(pattern.regexp).exec(line) ?? []).slice(1)),
    ]);
    const read = ["content/articles/2026/12/a.md", "3", "8", "field-empty", 'Kolom "place" kosong: 100%25.'];
    expect(found).toEqual([
      ["error", ...read],
      ["info", ...read],
    ]);
  });
});
