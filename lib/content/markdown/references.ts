import type { Definition, Image, Link, Root } from "mdast";
import { visit } from "unist-util-visit";

/** Turns `[text][name]` and `![alt][name]` into the links and pictures that they stand for. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    // CommonMark: of two definitions with one name the first holds.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    const { url, title = null } = definition;
    if (node.type === "linkReference") {
      const link: Link = { type: "link", url, title, children: node.children };
      parent.children[index] = link;
      return index;
    }
    const image: Image = { type: "image", url, title, alt: node.alt ?? "" };
    parent.children[index] = image;
  });
}
