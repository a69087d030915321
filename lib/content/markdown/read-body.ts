import GithubSlugger from "github-slugger";
import type { Nodes, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { parseMediaPath } from "@/lib/core/ids";
import type { Finding, Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { bodyRules, referenceRules } from "@/lib/core/issue-rules";
import type { Heading } from "../article";
import type { BodyRecord, Spot } from "../record";
import type { DirectiveReading, LeafDirectiveKind, TextDirectiveKind } from "./directives";
import { readLeafDirective, readTextDirective, unknown } from "./directives";
import { readLink } from "./links";
import { hashBody } from "./hash-body";
import { plainTextOf } from "./plain-text";
import { parseMarkdown } from "./processor";
import { parseUntangled } from "./tangle";

export interface BodySource {
  readonly file: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly firstLine: number;
  readonly markdown: string;
}

export interface BodyReading {
  readonly body: BodyRecord;
  readonly issues: readonly Issue[];
  /** The body as it was parsed, for whoever else has to look at it; empty when it is tangled. */
  readonly tree: Root;
}

/** Anchors start with this word, so that no heading can take the id of a part of the page. */
const anchorPrefix = "bagian-";

/** What a body holds and what is wrong with it, without making HTML of it. */
export function readBody({ file, firstLine, markdown }: BodySource): BodyReading {
  const issues: Issue[] = [];
  const articleLinks: BodyRecord["articleLinks"][number][] = [];
  const pathLinks: BodyRecord["pathLinks"][number][] = [];
  const pictures: BodyRecord["pictures"][number][] = [];

  const spotOf = (node: Nodes): Spot => ({
    line: (node.position?.start.line ?? 1) + firstLine - 1,
    column: node.position?.start.column ?? 1,
  });
  const report = (node: Nodes, finding: Finding) => {
    issues.push(issueAt({ file, ...spotOf(node) }, finding));
  };
  const follow = (node: Nodes, url: string) => {
    const target = readLink(url);
    if (target?.kind === "article") articleLinks.push({ slug: target.slug, ...spotOf(node) });
    else if (target?.kind === "path") pathLinks.push({ path: target.path, ...spotOf(node) });
    else if (target === undefined) report(node, bodyRules.link({ value: url }));
  };
  const show = (node: Nodes, url: string) => {
    const path = parseMediaPath(url);
    if (path) pictures.push({ path, ...spotOf(node) });
    else report(node, referenceRules.picturePath({ value: url }));
  };
  const obey = (node: Nodes, reading: DirectiveReading<LeafDirectiveKind | TextDirectiveKind>) => {
    if (!reading.ok) report(node, reading.finding);
    else if (reading.directive.kind === "read-also") {
      articleLinks.push({ slug: reading.directive.slug, ...spotOf(node) });
    }
  };

  const untangled = parseUntangled(markdown);
  const tree = untangled ?? parseMarkdown("");
  if (!untangled) report(tree, bodyRules.tangled({}));

  const pictureDefinitions = namesOfPictures(tree);
  visit(tree, (node) => {
    switch (node.type) {
      case "html":
        report(node, bodyRules.rawHtml({ tag: node.value.split("\n")[0]?.slice(0, 60) ?? "" }));
        break;
      case "heading":
        if (node.depth === 1) report(node, bodyRules.headingOne({}));
        break;
      case "link":
        follow(node, node.url);
        break;
      case "definition":
        if (pictureDefinitions.has(node.identifier)) show(node, node.url);
        else follow(node, node.url);
        break;
      case "image":
        show(node, node.url);
        break;
      case "leafDirective":
        obey(node, readLeafDirective(node));
        break;
      case "textDirective":
        obey(node, readTextDirective(node));
        break;
      case "containerDirective":
        obey(node, unknown(node.name));
        break;
      default:
        break;
    }
  });

  const headings = headingsOf(tree);
  const body = {
    hash: hashBody(markdown),
    wordCount: plainTextOf(tree).split(" ").filter(Boolean).length,
    headings,
    articleLinks,
    pathLinks,
    pictures,
  };
  return { body, issues, tree };
}

function namesOfPictures(tree: Root): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, "imageReference", (node) => {
    names.add(node.identifier);
  });
  return names;
}

/** Second and third level headings with their anchors; the same text twice gets two anchors. */
export function headingsOf(tree: Root): readonly Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(tree, "heading", (node) => {
    if (node.depth !== 2 && node.depth !== 3) return;
    const text = toString(node, { includeHtml: false });
    headings.push({ id: `${anchorPrefix}${slugger.slug(text)}`, text, depth: node.depth });
  });
  return headings;
}
