import type { Root, RootContent } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

/** Frozen, so that no caller can change for all others how the same tree is written. */
const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data("settings", { bullet: "-", emphasis: "*", strong: "*", rule: "-", listItemIndent: "one" })
  .freeze();

/**
 * Nodes of Markdown (CommonMark and GFM) as text that ends with a line break; an empty text for none. The same nodes give
 * the same text, and what is plain text in them is read back as plain text, whatever characters it holds.
 */
export function toMarkdownText(nodes: readonly RootContent[]): string {
  const tree: Root = { type: "root", children: [...nodes] };
  return writer.stringify(tree);
}
