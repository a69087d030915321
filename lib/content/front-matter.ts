import matter from "gray-matter";
import { frontMatterRules } from "@/lib/core/front-matter-rules";
import type { Finding, Issue, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import type { SourceFile } from "./source-file";
import type { LocatedData } from "./yaml/read-yaml";
import { readYaml } from "./yaml/read-yaml";

/** What follows the data. */
export interface BodyPart {
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

export interface FrontMatterDocument extends BodyPart {
  readonly data: LocatedData;
}

export interface FrontMatterReading {
  readonly document?: FrontMatterDocument;
  /** In place of a document: the data can't be read, and where they end is plain. */
  readonly bodyAlone?: BodyPart;
  readonly issues: readonly Issue[];
}

function deny(): never {
  throw new Error("Only YAML front matter is read.");
}

/** A file cut in two, nothing of it read yet. */
interface SplitFile extends BodyPart {
  readonly block: string;
}

type Splitting =
  | { readonly ok: true; readonly split: SplitFile }
  | { readonly ok: false; readonly why: Finding; readonly spot: Spot };

/** Splits a file into its data and its body, and reads the data. The only reader of front matter in the house. */
export function readFrontMatter({ path: file, text }: SourceFile): FrontMatterReading {
  const splitting = splitFrontMatter(text);
  if (!splitting.ok) return { issues: [issueAt({ file, ...splitting.spot }, splitting.why)] };
  const { block, body, bodyLine } = splitting.split;
  const { data, issues } = readYaml(block, file, 1);
  if (data.value === null || data.value === undefined) {
    const opening = { file, ...spotOfLine(text, 1) };
    const found = issues.length > 0 ? issues : [issueAt(opening, frontMatterRules.missing({}))];
    return { bodyAlone: { body, bodyLine }, issues: found };
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
  const source = withoutMark(text);
  if (!matter.test(source)) return withoutOpening(source);

  const language = matter.language(source).name;
  if (language !== "" && language !== "yaml") {
    return { ok: false, why: frontMatterRules.language({ language }), spot: spotOfLine(source, 1) };
  }
  // gray-matter takes any line that begins with the marker for the closing one, `----` too.
  const close = source.indexOf("\n---", 3);
  if (close < 0 || !/^[ \t]*(?:\r?\n|$)/.test(source.slice(close + 4))) {
    const line = close < 0 ? 1 : lineAt(source, close + 1);
    return { ok: false, why: frontMatterRules.unclosed({}), spot: spotOfLine(source, line) };
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
  const bodyLine = lineAt(source, source.length - body.length);
  return { ok: true, split: { block, body, bodyLine } };
}

/** Why a file does not begin with `---`: other programs' front matter, an empty line too many, or none at all. */
function withoutOpening(source: string): Splitting {
  const language = /^\s*\+\+\+/.test(source) ? "toml" : /^\s*\{/.test(source) ? "json" : undefined;
  const firstLine = lineAt(source, /^\s*/.exec(source)?.[0].length ?? 0);
  const spot = spotOfLine(source, firstLine);
  if (language !== undefined) return { ok: false, why: frontMatterRules.language({ language }), spot };
  const isLate = /^\s+---[ \t]*(?:\r?\n|$)/.test(source);
  return isLate
    ? { ok: false, why: frontMatterRules.late({}), spot }
    : { ok: false, why: frontMatterRules.missing({}), spot: spotOfLine(source, 1) };
}

/** A byte order mark at the start is no part of the text. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** What is written on a line, from its first letter to its last. */
function spotOfLine(text: string, line: number): Spot {
  const written = (withoutMark(text).split("\n")[line - 1] ?? "").trimEnd();
  const margin = written.length - written.trimStart().length;
  const length = written.length - margin;
  return { line, column: margin + 1, ...(length > 0 && { length }) };
}
