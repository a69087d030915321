import matter from "gray-matter";
import type { Finding, Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { frontMatterRules } from "@/lib/core/issue-rules";
import type { SourceFile } from "./source-file";
import type { LocatedData } from "./yaml";
import { readYaml } from "./yaml";

export interface FrontMatterDocument {
  readonly data: LocatedData;
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

export interface FrontMatterReading {
  readonly document?: FrontMatterDocument;
  readonly issues: readonly Issue[];
}

function deny(): never {
  throw new Error("Only YAML front matter is read.");
}

/** A file cut in two, nothing of it read yet. */
interface SplitFile {
  readonly block: string;
  readonly body: string;
  readonly bodyLine: number;
}

type Splitting =
  { readonly ok: true; readonly split: SplitFile } | { readonly ok: false; readonly why: Finding };

/** Splits a file into its data and its body, and reads the data. The only reader of front matter in the house. */
export function readFrontMatter({ path, text }: SourceFile): FrontMatterReading {
  const start = { file: path, line: 1, column: 1 };
  const splitting = splitFrontMatter(text);
  if (!splitting.ok) return { issues: [issueAt(start, splitting.why)] };
  const { block, body, bodyLine } = splitting.split;
  const { data, issues } = readYaml(block, path, 1);
  if (data.value === null || data.value === undefined) {
    const found = issues.length > 0 ? issues : [issueAt(start, frontMatterRules.missing({}))];
    return { issues: found };
  }
  return { document: { data, body, bodyLine }, issues };
}

/** The body alone, for the rendering of a file that has been read before; `undefined` where there is no front matter. */
export function bodyOf(text: string): string | undefined {
  const splitting = splitFrontMatter(text);
  return splitting.ok ? splitting.split.body : undefined;
}

/**
 * gray-matter would run `---js` blocks; a block in any language but YAML is refused before it is parsed, and the
 * engines are denied besides, should the first guard ever fail.
 */
function splitFrontMatter(text: string): Splitting {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!matter.test(source)) return { ok: false, why: frontMatterRules.missing({}) };

  const language = matter.language(source).name;
  if (language !== "" && language !== "yaml") {
    return { ok: false, why: frontMatterRules.language({ language }) };
  }
  // gray-matter takes any line that begins with the marker for the closing one, `----` too.
  const close = source.indexOf("\n---", 3);
  if (close < 0 || !/^[ \t]*(?:\r?\n|$)/.test(source.slice(close + 4))) {
    return { ok: false, why: frontMatterRules.unclosed({}) };
  }

  let block = "";
  const engines = {
    yaml: (yaml: string) => {
      // gray-matter hands over everything after the opening `---`, so the block begins on line 1.
      // Of a Windows line end before the closing marker it leaves the first half.
      block = yaml.replace(/\r$/, "");
      return {};
    },
    json: deny,
    js: deny,
    javascript: deny,
    coffee: deny,
    toml: deny,
  };
  // Options switch gray-matter's cache off, which hands out `{}` for a broken file on second reading.
  const { content: body } = matter(source, { engines, language: "yaml" });
  const bodyLine = source.slice(0, source.length - body.length).split("\n").length;
  return { ok: true, split: { block, body, bodyLine } };
}
