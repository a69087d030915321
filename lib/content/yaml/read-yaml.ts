import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, Node } from "yaml";
import { frontMatterRules } from "@/lib/core/front-matter-rules";
import type { Issue, Place } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { isTooDeep } from "./depth";
import { commentInsteadOf, quietLosses } from "./quiet-losses";
import type { YamlFault } from "./syntax-faults";
import { syntaxFaults } from "./syntax-faults";
import type { Stretch } from "./yaml-text";
import { lineStartOf, onOneLine } from "./yaml-text";

export type DataPath = readonly (string | number)[];

/** Untrusted data with a way back to the text it came from. */
export interface LocatedData {
  readonly value: unknown;
  /** The value at `path`; where there is none, the name of what it should be in, or of its field. */
  readonly place: (path: DataPath) => Place;
  /** The key at `path`; for a field that should not be there. */
  readonly keyPlace: (path: DataPath) => Place;
  /** What is written for the value at `path`; empty where nothing is. */
  readonly written: (path: DataPath) => string;
  /** The fault of the comment that stands where the value at `path` should; `undefined` where none does. */
  readonly emptied: (path: DataPath) => Issue | undefined;
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
  // Before it is parsed, as the parser would be the first to fail.
  const isDeep = isTooDeep(text);
  const document = parseDocument(isDeep ? "" : text, {
    version: "1.2",
    schema: "core",
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    // What it would warn of is a fault to us, told in our own words.
    logLevel: "silent",
  });

  const at = (stretch: Stretch | undefined): Place => {
    if (!stretch) return { file, line: firstLine, column: 1 };
    const { start, end } = onOneLine(text, stretch);
    const line = text.slice(0, start).split("\n").length;
    const column = start - lineStartOf(text, start) + 1;
    return { file, line: line + firstLine - 1, column, ...(end > start && { length: end - start }) };
  };
  const toIssue = ({ finding, ...stretch }: YamlFault) => issueAt(at(stretch), finding);
  const data: LocatedData = {
    value: undefined,
    place: (path) => at(placeOf(document, path)),
    keyPlace: (path) => at(keyOf(document, path) ?? placeOf(document, path)),
    written: (path) => {
      const value = valueOf(document, path);
      return value ? text.slice(value.start, value.end).trim() : "";
    },
    emptied: (path) => {
      const value = valueOf(document, path);
      const isEmpty = value && value.end <= value.start;
      const fault = isEmpty ? commentInsteadOf(text, value.end, String(path.at(-1))) : undefined;
      return fault && toIssue(fault);
    },
  };

  if (isDeep)
    return { data, issues: [issueAt({ file, line: firstLine, column: 1 }, frontMatterRules.deep({}))] };
  const broken = syntaxFaults(document, text);
  if (broken.length > 0) return { data, issues: broken.map(toIssue) };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return { data: { ...data, value }, issues: quietLosses(document, text).map(toIssue) };
}

/** The value at a path; for a value that is empty or missing, what names it: its own key, or that of what is around it. */
function placeOf(document: Document, path: DataPath): Stretch | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const here = path.slice(0, depth);
    const value = valueOf(document, here);
    const isWanted = depth === path.length || keyOf(document, here) === undefined;
    if (isWanted && value && value.end > value.start) return value;
    const key = keyOf(document, here);
    if (key) return key;
  }
  return path.length === 0 ? valueOf(document, path) : undefined;
}

function valueOf(document: Document, path: DataPath): Stretch | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isLocated(node) ? { start: node.range[0], end: node.range[1] } : undefined;
}

function keyOf(document: Document, path: DataPath): Stretch | undefined {
  const parent: unknown = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
  if (!isScalar(pair?.key) || !pair.key.range) return undefined;
  return { start: pair.key.range[0], end: pair.key.range[1] };
}

function isLocated(node: unknown): node is Node & { range: [number, number, number] } {
  return (isScalar(node) || isMap(node) || isSeq(node)) && Array.isArray(node.range);
}
