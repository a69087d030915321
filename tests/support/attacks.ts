import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadEdition } from "@/lib/articles";
import { buildCatalogue } from "@/lib/content/build-catalogue";
import type { Catalogue } from "@/lib/content/catalogue";
import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";
import { article, readNewsroom } from "./newsroom";
import { projectDir } from "./walk";

/** Inputs that were written to do harm, a file for each (tests/fixtures/attacks). */
export const attacksDir = path.join(projectDir, "tests/fixtures/attacks");
/** A newsroom of them, which is published as one site. */
export const attackedNewsroom = path.join(attacksDir, "content");
/** The newsroom's own files, which attack nothing. */
const frame = new Set([
  "site.yaml",
  "sections/teknologi.md",
  "authors/ani.md",
  "media/foto.png",
  "articles/terbit.md",
]);

const now = Date.parse("2025-09-20T00:00:00Z");

/** Every attack by its path below the folder. */
export function listAttacks(): readonly string[] {
  const files = readdirSync(attacksDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(attacksDir, path.join(entry.parentPath, entry.name)));
  return files
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => /^(?:content|tables)\//.test(file) && !frame.has(file.replace(/^content\//, "")))
    .sort();
}

/** What is wrong with each attack, as `expected.txt` has it: those that are not named are let pass. */
export async function foundAttacks(): Promise<readonly string[]> {
  const { issues } = await loadEdition(attackedNewsroom, now);
  const inNewsroom = firstOfEachFile(issues).map((issue) => lineOf(issue));
  const inTables = listTables().flatMap((table) =>
    firstOfEachFile(readTable(table).issues).map((issue) => lineOf(issue, table.file)),
  );
  return [...inNewsroom, ...inTables].sort();
}

/** A file is at fault from the first place on; what is only advised against is let pass. */
function firstOfEachFile(issues: readonly Issue[]): readonly Issue[] {
  const faults = issues.filter(isFault);
  return faults.filter((issue, index) => faults.findIndex(({ file }) => file === issue.file) === index);
}

/** Names of files may be written to deceive, so they are told in code where they are not of plain letters. */
function lineOf({ file, line, column, rule, effect }: Issue, place = `content/${file}`): string {
  return `${JSON.stringify(place).slice(1, -1)}:${String(line)}:${String(column)} ${rule} ${effect}`;
}

/** What was written down by hand, the same way. */
export function expectedAttacks(): readonly string[] {
  return readFileSync(path.join(attacksDir, "expected.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

export interface AttackedTable {
  /** Path below the folder of attacks. */
  readonly file: string;
  /** The file of a newsroom that it is. */
  readonly name: string;
  readonly text: string;
}

export function listTables(): readonly AttackedTable[] {
  return listAttacks()
    .filter((file) => file.startsWith("tables/"))
    .map((file) => {
      const name = `${file.split("/")[1] ?? ""}.yaml`;
      return { file, name, text: readFileSync(path.join(attacksDir, file), "utf8") };
    });
}

/** What becomes of a newsroom with such a table. */
export function readTable({ name, text }: AttackedTable): {
  readonly catalogue?: Catalogue;
  readonly issues: readonly Issue[];
} {
  const { records, issues } = readNewsroom({ [name]: text, "articles/terbit.md": article() });
  if (!records) return { issues };
  const making = buildCatalogue(records, now);
  return { catalogue: making.catalogue, issues: [...issues, ...making.issues] };
}
