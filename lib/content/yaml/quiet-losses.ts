import type { Document, Node, Pair } from "yaml";
import { isNode, isPair, isScalar, isSeq, visit } from "yaml";
import { frontMatterRules } from "@/lib/core/front-matter-rules";
import type { YamlFault } from "./syntax-faults";
import type { Stretch } from "./yaml-text";
import { lineStartOf, onOneLine, quoted, restOfLine, valueOnLine } from "./yaml-text";

/**
 * What YAML takes otherwise than it was meant, without a word: everything after ` #`, which is a comment to it, words that
 * begin with `!` or `&`, which are names of types and of values, and decimal commas in brackets.
 */
export function quietLosses(document: Document, text: string): readonly YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Node: (_, node, ancestors) => {
      const field = fieldOf(ancestors.findLast(isPair));
      const fault = cutBy(node, text, field) ?? swallowedBy(node, text, field);
      if (fault) found.push(fault);
      found.push(...splitBy(node, text, field));
    },
  });
  return found;
}

/** A comment that ends a text; an honest one comes after a value that is whole. */
function cutBy(node: Node, text: string, field: string): YamlFault | undefined {
  if (!isScalar(node) || node.type !== "PLAIN" || typeof node.value !== "string" || !node.range)
    return undefined;
  const [start, end] = node.range;
  const comment = commentAfter(text, end);
  if (!comment) return undefined;
  const isOneLine = lineStartOf(text, start) === lineStartOf(text, comment.start);
  const whole = isOneLine ? quoted(withoutStrayMark(text.slice(start, comment.end))) : undefined;
  return { ...comment, finding: frontMatterRules.comment({ field, whole }) };
}

/** The comment that took the place of a value, as in `title: #1 di dunia`; `undefined` where there is none. */
export function commentInsteadOf(text: string, end: number, field: string): YamlFault | undefined {
  const comment = commentAfter(text, end);
  const whole = comment && quoted(withoutStrayMark(text.slice(comment.start, comment.end)));
  return comment && { ...comment, finding: frontMatterRules.comment({ field, whole }) };
}

/** A quotation mark at an end of a value that has no partner in it was to be one around the value. */
function withoutStrayMark(value: string): string {
  const mark = /["']$/.exec(value)?.[0];
  const isStray = mark !== undefined && value.split(mark).length % 2 === 0;
  return isStray ? value.slice(0, -1).trimEnd() : value;
}

/** Items of a list in brackets between which there is a comma that stands in a number: `[5G, 1,4 GHz]`. */
function splitBy(node: Node, text: string, field: string): readonly YamlFault[] {
  if (!isSeq(node) || node.flow !== true) return [];
  const found: YamlFault[] = [];
  let run: Stretch | undefined;
  const tell = () => {
    if (!run) return;
    const whole = quoted(text.slice(run.start, run.end));
    found.push({ ...onOneLine(text, run), finding: frontMatterRules.listComma({ field, whole }) });
    run = undefined;
  };
  let last: Stretch | undefined;
  for (const item of node.items) {
    const here = plainStretch(item);
    if (last && here && here.start === last.end + 1 && /^\d,\d/.test(text.slice(last.end - 1, last.end + 2)))
      run = { start: run?.start ?? last.start, end: here.end };
    else tell();
    last = here;
  }
  tell();
  return found;
}

function plainStretch(item: unknown): Stretch | undefined {
  if (!isScalar(item) || item.type !== "PLAIN" || !item.range) return undefined;
  const [start, end] = item.range;
  return { start, end };
}

function commentAfter(text: string, end: number): Stretch | undefined {
  const gap = /^[ \t]*(?=#)/.exec(text.slice(end))?.[0].length;
  return gap === undefined ? undefined : restOfLine(text, end + gap);
}

function swallowedBy(node: Node, text: string, field: string): YamlFault | undefined {
  const anchor: unknown = "anchor" in node ? node.anchor : undefined;
  const isMarked = node.tag !== undefined || anchor !== undefined;
  if (!isMarked || !node.range) return undefined;
  const [from] = node.range;
  const lineStart = lineStartOf(text, from);
  const mark = /[!&]\S*(?=\s*$)/.exec(text.slice(lineStart, from));
  if (!mark) return undefined;
  const start = lineStart + mark.index;
  const { end } = onOneLine(text, { start, end: start + mark[0].length });
  const value = valueOnLine(text, start);
  const whole = value ? quoted(text.slice(value.start, value.end)) : '"…"';
  return { start, end, finding: frontMatterRules.swallowed({ field, word: mark[0], whole }) };
}

function fieldOf(pair: Pair | undefined): string {
  const key: unknown = pair?.key;
  return isNode(key) && isScalar(key) ? String(key.value) : "";
}
