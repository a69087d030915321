import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Finding } from "@/lib/core/issue";
import { bodyRules } from "@/lib/core/issue-rules";
import { linkLimit, referenceLimit } from "../limits";

/** What a body has too much of: links, each of which is looked up, and addresses that it writes once and its page many times. */
export function floodsIn(tree: Root): readonly Finding[] {
  const addressLengths = new Map<string, number>();
  visit(tree, "definition", ({ identifier, url, title }) => {
    const length = url.length + (title ?? "").length;
    if (!addressLengths.has(identifier)) addressLengths.set(identifier, length);
  });
  let [linkCount, writtenOut] = [0, 0];
  visit(tree, (node) => {
    switch (node.type) {
      case "link":
      case "image":
      case "leafDirective":
        linkCount += 1;
        break;
      case "linkReference":
      case "imageReference":
        linkCount += 1;
        writtenOut += addressLengths.get(node.identifier) ?? 0;
        break;
      default:
        break;
    }
  });
  return [
    ...(linkCount > linkLimit ? [bodyRules.links({ count: linkCount, limit: linkLimit })] : []),
    ...(writtenOut > referenceLimit ? [bodyRules.references({})] : []),
  ];
}
