import type { Link, Nodes, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Spot } from "@/lib/core/issue";

/**
 * A stretch of running text as it stands in the file. Whatever is not the newsroom's own plain words is replaced by
 * `hidden`, letter by letter, so that a place in the text is still a place in the file.
 */
export interface ProseBlock {
  readonly kind: ProseKind;
  readonly text: string;
  readonly start: Spot;
}

/** `part` is text in a list, a table or a footnote. */
export type ProseKind = "headline" | "standfirst" | "caption" | "heading" | "paragraph" | "part";

/** No letter, no digit and no space; nobody writes it. */
export const hidden = "\uFFFC";

/** Lines stay lines: places are counted by them. */
function hide(text: string): string {
  return text.includes("\n") ? text.replace(/[^\n]/g, hidden) : hidden.repeat(text.length);
}

/** The place in the file of something in a block. */
export function spotIn({ text, start }: ProseBlock, index: number): Spot {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf("\n");
  if (lineStart < 0) return { line: start.line, column: start.column + index };
  return { line: start.line + before.split("\n").length - 1, column: index - lineStart };
}

/** A field of the front matter, as it is written. The signs that YAML puts around a text are no part of it. */
export function fieldProse(kind: ProseKind, text: string, { line, column }: Spot): ProseBlock {
  const opening = /^(?:["']|[>|][^\n]*)/.exec(text)?.[0] ?? "";
  const isQuoted = opening === '"' || opening === "'";
  const inner = text.slice(opening.length, isQuoted ? -1 : undefined);
  return { kind, text: " ".repeat(opening.length) + inner, start: { line, column } };
}

/**
 * The running text of a body. Quotations that stand apart, code, words in another language and what is in italics are
 * left out: they are the words of others, or names.
 *
 * @param firstLine the line of the file on which the body begins, counted from 1
 */
export function bodyProse(tree: Root, markdown: string, firstLine: number): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const take = (node: Nodes, kind: ProseKind) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const text = shownText(node, markdown, start.offset, end.offset);
    blocks.push({ kind, text, start: { line: start.line + firstLine - 1, column: start.column } });
  };
  const walk = (node: Nodes, isInner: boolean) => {
    switch (node.type) {
      case "paragraph":
        take(node, isInner ? "part" : "paragraph");
        break;
      case "heading":
        take(node, "heading");
        break;
      case "tableCell":
        take(node, "part");
        break;
      case "root":
        for (const child of node.children) walk(child, false);
        break;
      case "list":
      case "listItem":
      case "table":
      case "tableRow":
      case "footnoteDefinition":
        for (const child of node.children) walk(child, true);
        break;
      default:
        break;
    }
  };
  walk(tree, false);
  return blocks;
}

/** The source of a block with everything hidden that is not plain text. */
function shownText(block: Nodes, markdown: string, from: number, to: number): string {
  let text = "";
  const show = (node: Nodes) => {
    if (node.type === "text") {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return;
      text +=
        hide(markdown.slice(from + text.length, start.offset)) + markdown.slice(start.offset, end.offset);
    } else if (isPlain(node)) {
      for (const child of node.children) show(child);
    }
  };
  show(block);
  return text + hide(markdown.slice(from + text.length, to));
}

function isPlain(node: Nodes): node is Extract<Nodes, { children: unknown }> {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "tableCell":
    case "strong":
    case "linkReference":
      return true;
    case "link":
      return !isBareAddress(node);
    default:
      return false;
  }
}

/** Whether a reader sees a web or mail address where the words of a link should be. */
export function isBareAddress(link: Link): boolean {
  return /^(?:https?:\/\/|www\.|\S+@\S+$)/i.test(toString(link));
}
