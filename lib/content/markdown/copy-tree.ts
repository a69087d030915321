import type { Root, RootContent } from "mdast";

/**
 * A tree whose nodes can be changed, moved and removed without a trace in the first one. What nodes hold besides children
 * is shared: it may be replaced, not changed.
 */
export function copyTree(tree: Root): Root {
  return { ...tree, children: tree.children.map(copyNode) };
}

function copyNode<Node extends RootContent>(node: Node): Node {
  return "children" in node ? { ...node, children: node.children.map(copyNode) } : { ...node };
}
