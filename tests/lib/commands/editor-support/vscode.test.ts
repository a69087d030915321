import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
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
    const facts = "file=content/articles/2026/12/a.md,line=3,col=8,endColumn=12,title=field-empty";
    const told = 'Kolom "place" kosong: 100%25.%0A→ Isi atau hapus.';
    const patterns = tasks.flatMap(({ problemMatcher }) => problemMatcher);
    const found = patterns.map(({ severity, pattern }) => [
      severity,
      ...["error", "warning"].flatMap((command) =>
        (new RegExp(pattern.regexp).exec(`::${command} ${facts}::${told}`) ?? []).slice(1),
      ),
    ]);
    const read = ["content/articles/2026/12/a.md", "3", "8", "field-empty", 'Kolom "place" kosong: 100%25.'];
    expect(found).toEqual([
      ["error", ...read],
      ["info", ...read],
    ]);
  });
});
