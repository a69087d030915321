import type { Nodes } from "mdast";
import type { Finding } from "@/lib/core/issue";
import { bodyRules } from "@/lib/core/issue-rules";
import { linkLimit, referenceLimit } from "../limits";

/** Counts what a body may have too much of: links, each of which is looked up, and addresses that it writes once and its page many times. */
export class Floods {
  private linkCount = 0;
  private readonly uses = new Map<string, number>();
  private readonly addressLengths = new Map<string, number>();

  /** To be called with each node of a body. */
  count(node: Nodes): void {
    switch (node.type) {
      case "link":
      case "image":
      case "leafDirective":
        this.linkCount += 1;
        break;
      case "linkReference":
      case "imageReference":
        this.linkCount += 1;
        this.uses.set(node.identifier, (this.uses.get(node.identifier) ?? 0) + 1);
        break;
      case "definition": {
        const length = node.url.length + (node.title ?? "").length;
        // Of two with one name the first holds, and is no longer than the longest.
        this.addressLengths.set(
          node.identifier,
          Math.max(length, this.addressLengths.get(node.identifier) ?? 0),
        );
        break;
      }
      default:
        break;
    }
  }

  findings(): readonly Finding[] {
    const { linkCount, uses, addressLengths } = this;
    const writtenOut = [...uses].reduce(
      (sum, [name, count]) => sum + count * (addressLengths.get(name) ?? 0),
      0,
    );
    return [
      ...(linkCount > linkLimit ? [bodyRules.links({ count: linkCount, limit: linkLimit })] : []),
      ...(writtenOut > referenceLimit ? [bodyRules.references({})] : []),
    ];
  }
}
