import type { Document, Node, Pair } from "yaml";
import { isNode, isPair, isScalar, visit } from "yaml";
import { frontMatterRules } from "@/lib/core/front-matter-rules";
import type { YamlFault } from "./syntax-faults";
import type { Stretch } from "./yaml-text";
import { lineStartOf, onOneLine, quoted, restOfLine, valueOnLine } from "./yaml-text";

/**
 * What YAML leaves out of a value without a word: everything after ` #`, which is a comment to it, and words that begin with
 * `!` or `&`, which are names of types and of values.
 */
export function quietLosses(document: Document, text: string): readonly YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Node: (_, node, ancestors) => {
      const field = fieldOf(ancestors.findLast(isPair));
      const fault = cutBy(node, text, field) ?? swallowedBy(node, text, field);
      if (fault) found.push(fault);
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
  const whole = isOneLine ? quoted(text.slice(start, comment.end)) : undefined;
  return { ...comment, finding: frontMatterRules.comment({ field, whole }) };
}

/** The comment that took the place of a value, as in `title: #1 di dunia`; `undefined` where there is none. */
export function commentInsteadOf(text: string, end: number, field: string): YamlFault | undefined {
  const comment = commentAfter(text, end);
  const whole = comment && quoted(text.slice(comment.start, comment.end));
  return comment && { ...comment, finding: frontMatterRules.comment({ field, whole }) };
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
