import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document, Node } from "yaml";
import type { Issue, Place } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { frontMatterRules } from "@/lib/core/issue-rules";

export type DataPath = readonly (string | number)[];

/** Untrusted data with a way back to the line it came from. */
export interface LocatedData {
  readonly value: unknown;
  /** Where the value at `path` stands, or else the nearest thing around it. */
  readonly place: (path: DataPath) => Place;
  /** Where the key at `path` stands; for a field that should not be there. */
  readonly keyPlace: (path: DataPath) => Place;
  /** What is written for the value at `path`, quotation marks and all; empty where nothing is. */
  readonly written: (path: DataPath) => string;
}

export interface YamlReading {
  readonly data: LocatedData;
  readonly issues: readonly Issue[];
}

/**
 * Reads YAML 1.2 without anything clever: no dates (they stay text for our own parser), no tags, no merge keys, and a
 * document full of aliases is refused before it can unfold.
 *
 * @param firstLine the line of `file` on which the text begins, counted from 1
 */
export function readYaml(text: string, file: string, firstLine: number): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    lineCounter: lines,
    prettyErrors: false,
  });

  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const data: LocatedData = {
    value: undefined,
    place: (path) => at(offsetOf(document, path)),
    keyPlace: (path) => at(keyOffsetOf(document, path)),
    written: (path) => {
      const node: unknown = document.getIn(path, true);
      return isLocated(node) ? text.slice(node.range[0], node.range[1]).trimEnd() : "";
    },
  };

  const broken = document.errors.map(({ code, pos: [end] }) =>
    code === "DUPLICATE_KEY"
      ? issueAt(at(end), frontMatterRules.duplicateKey({ field: wordAt(text, end) }))
      : issueAt(
          at(code === "MISSING_CHAR" ? openingOf(document, end) : end),
          frontMatterRules.yaml({ reason: reasonFor(code) }),
        ),
  );
  // No honest front matter needs an alias; a bomb is made of them.
  const aliases = offsetsOfAliases(document).map((offset) =>
    issueAt(at(offset), frontMatterRules.yaml({ reason: "alias (&, *) tidak didukung." })),
  );
  if (broken.length > 0 || aliases.length > 0) return { data, issues: [...onePerLine(broken), ...aliases] };

  const issues = cutValues(document, text).map(({ field, offset }) =>
    issueAt(at(offset), frontMatterRules.comment({ field })),
  );
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return { data: { ...data, value }, issues };
}

/** The parser may tell one mistake several times. */
function onePerLine(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [`${String(issue.line)} ${issue.message}`, issue])).values()];
}

/** What the parser's code means to somebody who writes news. */
function reasonFor(code: string): string {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return "ada titik dua di dalam nilai yang tidak diapit tanda kutip.";
    case "MISSING_CHAR":
      return "tanda kutip atau kurung tidak ditutup.";
    case "BAD_INDENT":
      return "inden (jarak dari tepi kiri) tidak sejajar.";
    case "TAB_AS_INDENT":
      return "ada tab; pakai spasi.";
    case "UNEXPECTED_TOKEN":
      return "ada tanda yang tidak pada tempatnya.";
    case "BAD_SCALAR_START":
      return "nilai diawali tanda khusus (@ atau `); apit dengan tanda kutip.";
    default:
      return `susunannya tidak sah (${code}).`;
  }
}

function wordAt(text: string, offset: number): string {
  return /^["']?([^:\s"']*)/.exec(text.slice(offset))?.[1] ?? "";
}

/** Where the quoted text begins that never ends; the parser only tells where it gave up. */
function openingOf(document: Document, end: number): number {
  let opening = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith("QUOTE") && range && range[0] < end && end <= range[2] + 1) opening = range[0];
    },
  });
  return opening;
}

function offsetsOfAliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      offsets.push(range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Texts without quotes that a comment ends: `title: Peringkat #1 dunia` keeps only "Peringkat". */
function cutValues(document: Document, text: string): { field: string; offset: number }[] {
  const found: { field: string; offset: number }[] = [];
  visit(document, {
    Scalar: (_, { type, value, range }, ancestors) => {
      const isCut = type === "PLAIN" && typeof value === "string" && /^[ \t]+#/.test(text.slice(range?.[1]));
      const pair = ancestors.findLast(isPair);
      if (isCut && range)
        found.push({ field: isScalar(pair?.key) ? String(pair.key.value) : "", offset: range[0] });
    },
  });
  return found;
}

function offsetOf(document: Document, path: DataPath): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isLocated(node)) return node.range[0];
  }
  return 0;
}

function keyOffsetOf(document: Document, path: DataPath): number {
  const parent: unknown = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetOf(document, path);
}

function isLocated(node: unknown): node is Node & { range: [number, number, number] } {
  return (isScalar(node) || isMap(node) || isSeq(node)) && Array.isArray(node.range);
}
