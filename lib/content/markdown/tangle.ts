import type { Nodes, Root } from "mdast";
import { parseMarkdown } from "./processor";

/** Deeper than anybody writes, and well before parser, sanitizer and compiler run out of stack. */
const depthLimit = 100;

/** Lines that would keep the parser busy for minutes: very deep containers, very long runs of emphasis. */
const crafted = /^(?:[ \t]*(?:>|[*+-][ \t]|\d+[.)][ \t])){100}|^[ \t]{200}|[*_]{200}/m;

/** @returns `undefined` for a text that is nested too deeply to become a page */
export function parseUntangled(markdown: string): Root | undefined {
  if (crafted.test(markdown)) return undefined;
  try {
    const tree = parseMarkdown(markdown);
    return isDeeper(tree, depthLimit) ? undefined : tree;
  } catch (error) {
    // The parser's own stack ran out.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where a text begins that is nested too deeply: the line that shows it, or else the first one that is written on. */
export function tangleStart(markdown: string): number {
  return crafted.exec(markdown)?.index ?? Math.max(0, markdown.search(/\S/));
}

/** Level by level, since recursion is what a deep tree breaks. */
function isDeeper(tree: Root, limit: number): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= limit && level.length > 0; depth += 1) {
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return level.length > 0;
}
