import type { Root } from "mdast";
import { remark } from "remark";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";

/** Frozen, so that no caller can add a plugin for all others. */
const processor = remark().use(remarkGfm).use(remarkDirective).freeze();

/** CommonMark, GFM and directives, as a tree. Never throws for any text. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}
