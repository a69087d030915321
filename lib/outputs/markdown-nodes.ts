import type {
  BlockContent,
  Blockquote,
  Heading,
  Image,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Text,
} from "mdast";

/** Parts of a Markdown document; `toMarkdownText` writes them. */

export function text(value: string): Text {
  return { type: "text", value };
}

export function strong(value: string): Strong {
  return { type: "strong", children: [text(value)] };
}

export function link(url: string, label: string): Link {
  return { type: "link", url, children: [text(label)] };
}

export function image(url: string, alt: string): Image {
  return { type: "image", url, alt };
}

export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: "paragraph", children: [...children] };
}

export function heading(depth: 1 | 2, value: string): Heading {
  return { type: "heading", depth, children: [text(value)] };
}

export function quotation(children: readonly BlockContent[]): Blockquote {
  return { type: "blockquote", children: [...children] };
}

/** A list with a line for each item. */
export function list(items: readonly (readonly PhrasingContent[])[]): List {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(...item)] })),
  };
}
