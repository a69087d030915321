import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { loadEdition } from "@/lib/articles";
import type { Issue } from "@/lib/core/issue";
import { projectDir } from "./walk";

/** Content folders with faults in them, and the list of what is to be found there. */
export const faultsDir = path.join(projectDir, "tests/fixtures/faults");
const now = Date.parse("2025-09-20T00:00:00Z");

/** Everything found in every folder of the fixtures, a line for each as `expected.txt` has it. */
export async function foundFaults(): Promise<readonly string[]> {
  const folders = readdirSync(faultsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = await Promise.all(
    folders.map(async ({ name }) =>
      (await faultsOf(name)).map((issue) => `${name}/${faultLine(path.join(faultsDir, name), issue)}`),
    ),
  );
  return found.flat();
}

/** Everything found in one folder of the fixtures. */
export async function faultsOf(name: string): Promise<readonly Issue[]> {
  const { issues } = await loadEdition(path.join(faultsDir, name), now);
  return issues;
}

/** What was written down by hand, the same way. */
export function expectedFaults(): readonly string[] {
  return readFileSync(path.join(faultsDir, "expected.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** `articles/a.md:2:8 yaml-comment  #1 dunia`: the place, the rule, and what is marked in the file. */
function faultLine(contentDir: string, { file, line, column, length, rule }: Issue): string {
  const place = `${file}:${String(line)}:${String(column)} ${rule}`;
  return length === undefined ? place : `${place}  ${textAt(contentDir, { file, line, column, length })}`;
}

type Mark = Pick<Issue, "file" | "line" | "column"> & { readonly length: number };

/** As an editor's program shows the text: without a byte order mark, in lines that end as they may. */
function textAt(contentDir: string, { file, line, column, length }: Mark): string {
  const text = readFileSync(path.join(contentDir, file), "utf8").replace(/^\uFEFF/, "");
  return (text.split(/\r\n|\r|\n/)[line - 1] ?? "")
    .slice(column - 1, column - 1 + length)
    .replaceAll("\t", "⇥");
}
