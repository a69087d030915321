import type { Nodes } from "mdast";
import { guarded } from "../guard";
import { parseUntangled } from "../markdown/tangle";

/**
 * What readers read of a text, paragraph by paragraph: words, without their marks and addresses. An item of a list is a
 * block, and so is a row of a table; of a picture its caption is.
 */
export function readableBlocks(markdown: string): readonly string[] {
  const parsed = guarded("dibaca", () => ({ tree: parseUntangled(markdown) }));
  const tree = parsed.ok ? parsed.value.tree : undefined;
  return tree ? blocksIn(tree).map(toLine).filter(Boolean) : [];
}

/** One line without control characters, in which the same letters are the same code points. */
export function toLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function blocksIn(node: Nodes): readonly string[] {
  switch (node.type) {
    case "paragraph": {
      const [only, ...others] = node.children;
      const isPicture = only?.type === "image" && others.length === 0;
      return [isPicture ? (only.title ?? "") : wordsIn(node)];
    }
    case "heading":
      return [wordsIn(node)];
    case "tableRow":
      return [node.children.map(wordsIn).join(" · ")];
    case "code":
      return [node.value];
    case "leafDirective":
      // The other one shows the headline of another article.
      return node.name === "video" ? [wordsIn(node)] : [];
    default:
      return "children" in node ? node.children.flatMap(blocksIn) : [];
  }
}

function wordsIn(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return " ";
    default:
      return "children" in node ? node.children.map(wordsIn).join("") : "";
  }
}
