import { escapeUTF8 } from "entities";

/** An element: its attributes and what is in it, either elements or a text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlElement[] | string;
}

/** Writes an element with a text; none where there is no text. */
export function element(
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): readonly XmlElement[] {
  return text === undefined ? [] : [{ name, attributes, children: text }];
}

/** Characters that XML 1.0 has no way to write, not even escaped, and halves of characters that UTF-8 can't write. */
const unwritable = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * A document in XML 1.0 and UTF-8, an element to a line. Whatever a text holds is escaped, or left out where XML can't
 * have it.
 *
 * @param root names with a prefix are written as they are; the root declares what they mean
 */
export function toXml(root: XmlElement): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...linesOf(root, ""), ""].join("\n");
}

function linesOf({ name, attributes = {}, children = [] }: XmlElement, indent: string): readonly string[] {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const tag = `${name}${pairs.join("")}`;
  if (children.length === 0) return [`${indent}<${tag}/>`];
  if (typeof children === "string") return [`${indent}<${tag}>${escapeXml(children)}</${name}>`];
  const inner = children.flatMap((child) => linesOf(child, `${indent} `));
  return [`${indent}<${tag}>`, ...inner, `${indent}</${name}>`];
}

function escapeXml(text: string): string {
  return escapeUTF8(text.replace(unwritable, ""));
}
