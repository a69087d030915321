import type { Paragraph, Parents, Root, RootContent, Text } from "mdast";
import { toString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { assertNever } from "@/lib/core/assert-never";
import { parseMediaPath } from "@/lib/core/ids";
import { mediaPath } from "@/lib/site/paths";
import type { Heading, SizedPicture } from "../article";
import type { LeafDirectiveKind } from "./directives";
import { readLeafDirective, readTextDirective } from "./directives";
import { pathOnSite, readLink } from "./links";
import { parseMarkdown } from "./processor";
import { headingsOf } from "./read-body";
import { resolveReferences } from "./references";

/** What a body may link to and show; anything else in it is left out. */
export interface BodyContext {
  /** Address and headline of each public article that the text links to, by slug. */
  readonly articles: ReadonlyMap<string, { readonly href: string; readonly title: string }>;
  readonly paths: ReadonlySet<string>;
  readonly pictures: ReadonlyMap<string, SizedPicture>;
  /** Links to other sites were paid for (https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links). */
  readonly isSponsored?: boolean;
  /** The site's own address, where some links to it are written in full: they are paths like the others. */
  readonly origin?: string;
}

/**
 * A body as readers get it, in whatever form: references and directives are what they stand for, raw HTML is gone, links
 * that lead nowhere are plain text, pictures are our own, by their paths on the site.
 */
export function resolveBody(markdown: string, context: BodyContext): Root {
  const tree = parseMarkdown(markdown);
  resolveReferences(tree);
  anchorHeadings(tree, headingsOf(tree));
  applyDirectives(tree, context);
  dropRawHtml(tree);
  if (context.origin !== undefined) shortenOwnLinks(tree, context.origin);
  settleLinks(tree, context);
  if (context.isSponsored === true) markPaidLinks(tree);
  settlePictures(tree, context);
  dropEmptyParagraphs(tree);
  return tree;
}

function anchorHeadings(tree: Root, headings: readonly Heading[]): void {
  let next = 0;
  visit(tree, "heading", (node) => {
    if (node.depth !== 2 && node.depth !== 3) return;
    const heading = headings[next];
    next += 1;
    if (heading) node.data = { hProperties: { id: heading.id } };
  });
}

function applyDirectives(tree: Root, context: BodyContext): void {
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    switch (node.type) {
      case "textDirective": {
        const reading = readTextDirective(node);
        if (reading.ok) {
          node.data = { hName: "span", hProperties: { lang: reading.directive.tag } };
          return undefined;
        }
        return replace(parent, index, [plain(`:${node.name}`), ...node.children]);
      }
      case "leafDirective": {
        const reading = readLeafDirective(node);
        return replace(
          parent,
          index,
          reading.ok ? blockFor(reading.directive, toString(node, { includeHtml: false }), context) : [],
        );
      }
      case "containerDirective":
        return replace(parent, index, node.children);
      default:
        return undefined;
    }
  });
}

function blockFor(
  directive: LeafDirectiveKind,
  label: string,
  { articles }: BodyContext,
): readonly Paragraph[] {
  switch (directive.kind) {
    case "read-also": {
      const article = articles.get(directive.slug);
      return article ? [readAlso(article)] : [];
    }
    case "video":
      return [videoCard(directive.youtubeId, label)];
    default:
      return assertNever(directive);
  }
}

/** Puts other nodes in the place of one, and goes on with them. */
export function replace(
  parent: Parents,
  index: number,
  nodes: readonly RootContent[],
): [typeof SKIP, number] {
  const children: RootContent[] = parent.children;
  children.splice(index, 1, ...nodes);
  return [SKIP, index];
}

export function plain(value: string): Text {
  return { type: "text", value };
}

function readAlso({ href, title }: { href: string; title: string }): Paragraph {
  return {
    type: "paragraph",
    data: { hProperties: { className: ["baca-juga"] } },
    children: [
      { type: "strong", children: [plain("Baca juga")] },
      plain(" "),
      { type: "link", url: href, children: [plain(title)] },
    ],
  };
}

/** A link, not a player: nothing is fetched from another origin until the reader follows it. */
function videoCard(youtubeId: string, title: string): Paragraph {
  const label = title === "" ? "Tonton video di YouTube" : `Tonton video di YouTube: ${title}`;
  return {
    type: "paragraph",
    data: { hProperties: { className: ["video"] } },
    children: [
      { type: "link", url: `https://www.youtube.com/watch?v=${youtubeId}`, children: [plain(label)] },
    ],
  };
}

function dropRawHtml(tree: Root): void {
  visit(tree, "html", (_, index, parent) =>
    index === undefined || !parent ? undefined : replace(parent, index, []),
  );
}

function shortenOwnLinks(tree: Root, origin: string): void {
  visit(tree, "link", (node) => {
    node.url = pathOnSite(node.url, origin) ?? node.url;
  });
}

function settleLinks(tree: Root, { articles, paths }: BodyContext): void {
  const isLive = (url: string): boolean => {
    const target = readLink(url);
    switch (target?.kind) {
      case "article":
        return articles.has(target.slug);
      case "path":
        return paths.has(target.path);
      case "outside":
      case "fragment":
        return true;
      case undefined:
        return false;
    }
  };
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    return node.type === "link" && !isLive(node.url) ? replace(parent, index, node.children) : undefined;
  });
}

function markPaidLinks(tree: Root): void {
  visit(tree, "link", (node) => {
    if (/^https?:/i.test(node.url)) node.data = { hProperties: { rel: ["sponsored"] } };
  });
}

function settlePictures(tree: Root, { pictures }: BodyContext): void {
  visit(tree, "image", (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const picture = pictureAt(node.url, pictures);
    if (!picture) return replace(parent, index, []);
    node.url = mediaPath(picture.path);
    return undefined;
  });
}

/** @returns `undefined` for an address that is none of the site's pictures */
export function pictureAt(url: string, pictures: BodyContext["pictures"]): SizedPicture | undefined {
  const path = parseMediaPath(url);
  return path && pictures.get(path);
}

/** What is left of a paragraph when all that it held leads nowhere. */
function dropEmptyParagraphs(tree: Root): void {
  visit(tree, "paragraph", (node, index, parent) => {
    if (index === undefined || !parent || node.children.length > 0) return undefined;
    return replace(parent, index, []);
  });
}
