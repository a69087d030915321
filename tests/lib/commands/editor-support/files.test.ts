import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { editorFiles } from "@/lib/commands/editor-support/files";
import { projectDir, walk } from "../../../support/walk";

test.each([...editorFiles()])("%s is what npm run schemas would write", (file, text) => {
  expect(readFileSync(path.join(projectDir, file), "utf8")).toBe(text);
});

test("no schema lies there that is not made of one of ours", () => {
  expect(walk(".vscode/schemas").filter((file) => !editorFiles().has(file))).toEqual([]);
});
