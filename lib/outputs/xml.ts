import { create } from "xmlbuilder2";

/** An element: its attributes and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (XmlElement | string)[];
}

/** Writes an element; `undefined` for one whose text there is none of. */
export function element(
  name: string,
  content: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): readonly XmlElement[] {
  return content === undefined ? [] : [{ name, attributes, children: [content] }];
}

/** Control characters and halves of surrogate pairs: XML 1.0 has no way to write them, not even escaped. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * A document in XML 1.0 and UTF-8. Whatever a text holds is escaped, or left out where XML can't have it.
 *
 * @param root names with a prefix are written as they are; the root declares what they mean
 */
export function toXml(root: XmlElement): string {
  const document = create({ version: "1.0", encoding: "UTF-8" });
  append(document, root);
  return `${document.end({ prettyPrint: true, indent: " " })}\n`;
}

type Builder = ReturnType<typeof create>;

function append(parent: Builder, { name, attributes = {}, children = [] }: XmlElement): void {
  const clean = Object.entries(attributes).map(([key, value]): [string, string] => [key, writable(value)]);
  const node = parent.ele(name, Object.fromEntries(clean));
  for (const child of children) {
    if (typeof child === "string") node.txt(writable(child));
    else append(node, child);
  }
}

function writable(text: string): string {
  return text.replace(unwritable, "");
}
