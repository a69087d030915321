import type { Root, Text } from "mdast";
import { remark } from "remark";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import { visit } from "unist-util-visit";

const complete = remark().use(remarkGfm).use(remarkDirective);

/** Frozen, as the next one is, so that no caller can add a plugin for all others. */
const processor = complete().freeze();

/**
 * GFM finds mail addresses that stand bare in a text by trying each word as one, which takes a third of the time of all
 * parsing. A text without an @ has none.
 */
const processorWithoutMail = complete()
  .use(function () {
    const data = this.data();
    data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text = {}, ...extension }) => ({
      ...extension,
      text: Object.fromEntries(
        Object.entries(text).map(([code, constructs = []]) => [
          code,
          [constructs].flat().filter(({ name }) => name !== "emailAutolink"),
        ]),
      ),
    }));
  })
  .freeze();

/** CommonMark, GFM and directives, as a tree. */
export function parseMarkdown(markdown: string): Root {
  const tree = (markdown.includes("@") ? processor : processorWithoutMail).parse(markdown);
  restoreColons(tree, markdown);
  return tree;
}

/** A colon in running text, such as `catatan:penting`, only looks like a directive. */
function restoreColons(tree: Root, markdown: string): void {
  visit(tree, "textDirective", ({ attributes, children, position }, index, parent) => {
    const isBare = children.length === 0 && Object.keys(attributes ?? {}).length === 0;
    if (!isBare || !position || !parent || index === undefined) return;
    const value = markdown.slice(position.start.offset, position.end.offset);
    const text: Text = { type: "text", value, position };
    parent.children[index] = text;
  });
}
