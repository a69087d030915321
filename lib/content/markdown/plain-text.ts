import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { parseMarkdown } from "./processor";

/** The words of a tree, in one line. */
export function plainTextOf(tree: Root): string {
  // Block by block: in one go the last word of a paragraph would run into the first of the next.
  return tree.children
    .map((block) => toString(block, { includeHtml: false }))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

export function plainText(markdown: string): string {
  return plainTextOf(parseMarkdown(markdown));
}
