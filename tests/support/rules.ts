import { readdirSync } from "node:fs";
import path from "node:path";
import type { Rule } from "@/lib/core/issue-rule";
import { projectDir } from "./walk";

/** Whatever a rule may want to know. */
export const anyFacts = {
  article: "satu",
  choices: ["satu", "dua"],
  code: "U+202E",
  count: 3,
  expected: "teks",
  field: "kolom",
  form: "::baca-juga{slug=a}",
  format: "PNG",
  found: "1 sebagai angka",
  height: 9000,
  language: "js",
  length: 9,
  limit: 5,
  line: 3,
  name: "nama",
  other: "articles/lain.md",
  reason: "tidak sejajar.",
  remedy: "Perbaiki.",
  seconds: 2,
  size: "300 KB",
  slug: "satu",
  step: "dibaca",
  suggestion: "dua",
  tag: "<b>",
  value: "nilai",
  whole: '"satu #dua"',
  width: 9000,
  word: "!satu",
};

export interface NamedRule {
  /** As the code calls it: `fileRules.encoding`. */
  readonly place: string;
  readonly rule: Rule<typeof anyFacts>;
}

/** Every rule of every file of rules in `lib/core`, so that none can be forgotten. */
export async function allRules(): Promise<readonly NamedRule[]> {
  const folder = path.join(projectDir, "lib/core");
  const files = readdirSync(folder).filter((name) => name.endsWith("-rules.ts"));
  const modules = await Promise.all(files.map((name) => importRules(path.join(folder, name))));
  return modules.flatMap((groups) =>
    Object.entries(groups).flatMap(([group, rules]) =>
      Object.entries(rules).map(([name, rule]) => ({ place: `${group}.${name}`, rule })),
    ),
  );
}

type RuleGroups = Readonly<Record<string, Readonly<Record<string, Rule<typeof anyFacts>>>>>;

async function importRules(file: string): Promise<RuleGroups> {
  const module: unknown = await import(file);
  if (!isRuleGroups(module)) throw new Error(`${file} has no rules`);
  return module;
}

/** By their name: a file of rules holds groups of rules and nothing else. */
function isRuleGroups(value: unknown): value is RuleGroups {
  return (
    typeof value === "object" && value !== null && Object.keys(value).every((name) => name.endsWith("Rules"))
  );
}
