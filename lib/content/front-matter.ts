import matter from "gray-matter";
import type { Issue } from "@/lib/core/issue";
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

/**
 * Splits a file into its data and its body. The only reader of front matter in the house.
 *
 * gray-matter would run `---js` blocks; a block in any language but YAML is refused before it is parsed, and the
 * engines are denied besides, should the first guard ever fail.
 */
export function readFrontMatter({ path, text }: SourceFile): FrontMatterReading {
  const start = { file: path, line: 1, column: 1 };
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!matter.test(source)) return { issues: [issueAt(start, frontMatterRules.missing({}))] };

  const language = matter.language(source).name;
  if (language !== "" && language !== "yaml") {
    return { issues: [issueAt(start, frontMatterRules.language({ language }))] };
  }
  // gray-matter takes any line that begins with the marker for the closing one, `----` too.
  const close = source.indexOf("\n---", 3);
  if (close < 0 || !/^[ \t]*(?:\r?\n|$)/.test(source.slice(close + 4))) {
    return { issues: [issueAt(start, frontMatterRules.unclosed({}))] };
  }

  let data: LocatedData | undefined;
  let issues: readonly Issue[] = [];
  const engines = {
    yaml: (block: string) => {
      // gray-matter hands over everything after the opening `---`, so the block begins on line 1.
      // Of a Windows line end before the closing marker it leaves the first half.
      ({ data, issues } = readYaml(block.replace(/\r$/, ""), path, 1));
      return {};
    },
    json: deny,
    js: deny,
    javascript: deny,
    coffee: deny,
    toml: deny,
  };
  // Options switch gray-matter's cache off, which hands out `{}` for a broken file on second reading.
  const { content } = matter(source, { engines, language: "yaml" });
  data ??= readYaml("", path, 1).data;
  if (data.value === null || data.value === undefined) {
    const found = issues.length > 0 ? issues : [issueAt(start, frontMatterRules.missing({}))];
    return { issues: found };
  }

  const bodyStart = source.length - content.length;
  const bodyLine = source.slice(0, bodyStart).split("\n").length;
  return { document: { data, body: content, bodyLine }, issues };
}
