import { DomUtils, parseDocument } from "htmlparser2";

export type XmlNode = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** The elements of a name in a document, or in an element of it, with their prefixes as they are written. */
export function elementsIn(source: string | XmlNode, name: string): readonly XmlNode[] {
  const nodes =
    typeof source === "string" ? parseDocument(source, { xmlMode: true }).children : source.children;
  return DomUtils.findAll((element) => element.name === name, nodes);
}

/** The texts of the elements of a name. */
export function textsIn(source: string | XmlNode, name: string): readonly string[] {
  return elementsIn(source, name).map((element) => DomUtils.textContent(element));
}
