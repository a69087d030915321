import GithubSlugger from "github-slugger";
import type { Definition, Image, Link, Root } from "mdast";
import type { LeafDirective, TextDirective } from "mdast-util-directive";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { parseMediaPath } from "@/lib/core/ids";
import { codeOf, hiddenIndexIn } from "@/lib/core/hidden-characters";
import type { Finding, Issue, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { bodyRules } from "@/lib/core/issue-rules";
import { pictureRules } from "@/lib/core/picture-rules";
import type { Heading } from "../article";
import type { BodyRecord } from "../record";
import type { BodyText } from "./body-spots";
import { BodySpots } from "./body-spots";
import type { DirectiveReading, LeafDirectiveKind, TextDirectiveKind } from "./directives";
import { readLeafDirective, readTextDirective, unknown } from "./directives";
import { floodsIn } from "./floods";
import { readLink } from "./links";
import { hashBody } from "./hash-body";
import { plainTextOf } from "./plain-text";
import { parseMarkdown } from "./processor";
import { parseUntangled, tangleStart } from "./tangle";

export interface BodySource extends BodyText {
  readonly file: string;
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
  const webLinks: NonNullable<BodyRecord["webLinks"]>[number][] = [];
  const pictures: BodyRecord["pictures"][number][] = [];

  const spots = new BodySpots({ firstLine, markdown });
  const report = (spot: Spot, finding: Finding) => {
    issues.push(issueAt({ file, ...spot }, finding));
  };
  const follow = (node: Link | Definition) => {
    const target = readLink(node.url);
    const spot = spots.address(node);
    if (target?.kind === "article") articleLinks.push({ slug: target.slug, ...spot });
    else if (target?.kind === "path") pathLinks.push({ path: target.path, ...spot });
    else if (target?.kind === "outside" && /^http/i.test(node.url)) webLinks.push({ url: node.url, ...spot });
    else if (target === undefined) report(spot, bodyRules.link({ value: node.url }));
  };
  const show = (node: Image | Definition) => {
    const path = parseMediaPath(node.url);
    if (path) pictures.push({ path, ...spots.address(node) });
    else report(spots.address(node), pictureRules.path({ value: node.url }));
  };
  const obey = (
    node: LeafDirective | TextDirective,
    reading: DirectiveReading<LeafDirectiveKind | TextDirectiveKind>,
  ) => {
    if (!reading.ok) report(spots.directiveName(node), reading.finding);
    else if (reading.directive.kind === "read-also") {
      const { slug } = reading.directive;
      articleLinks.push({ slug, ...spots.attribute(node, slug) });
    }
  };

  const untangled = parseUntangled(markdown);
  const tree = untangled ?? parseMarkdown("");
  if (!untangled) report(spots.line(tangleStart(markdown)), bodyRules.tangled({}));

  const pictureDefinitions = namesOfPictures(tree);
  visit(tree, (node) => {
    switch (node.type) {
      case "html":
        // What closes was told of where it opens.
        if (!node.value.startsWith("</"))
          report(spots.of(node), bodyRules.rawHtml({ tag: node.value.split("\n")[0]?.slice(0, 60) ?? "" }));
        break;
      case "heading":
        if (node.depth === 1) report(spots.of(node), bodyRules.headingOne({}));
        break;
      case "link":
        follow(node);
        break;
      case "definition":
        if (pictureDefinitions.has(node.identifier)) show(node);
        else follow(node);
        break;
      case "image":
        show(node);
        break;
      case "leafDirective":
        obey(node, readLeafDirective(node));
        break;
      case "textDirective":
        obey(node, readTextDirective(node));
        break;
      case "containerDirective":
        report(spots.directiveName(node), unknown(node.name).finding);
        break;
      default:
        break;
    }
  });

  issues.push(...floodsIn(tree).map((finding) => issueAt({ file, line: firstLine, column: 1 }, finding)));
  const hiddenAt = hiddenIndexIn(markdown);
  if (hiddenAt !== undefined)
    report(spots.letter(hiddenAt), bodyRules.hidden({ code: codeOf(markdown.slice(hiddenAt)) }));

  const headings = headingsOf(tree);
  const body = {
    hash: hashBody(markdown),
    wordCount: plainTextOf(tree).split(" ").filter(Boolean).length,
    headings,
    articleLinks,
    pathLinks,
    ...(webLinks.length > 0 && { webLinks }),
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
