import type { Image, Nodes, Paragraph, Parents, Root, RootContent, Table, Text } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { toString } from "mdast-util-to-string";
import { remark } from "remark";
import remarkHtml from "remark-html";
import { SKIP, visit } from "unist-util-visit";
import { assertNever } from "@/lib/core/assert-never";
import { parseMediaPath } from "@/lib/core/ids";
import { mediaPath } from "@/lib/site/paths";
import type { Heading, SizedPicture } from "../article";
import type { LeafDirectiveKind } from "./directives";
import { readLeafDirective, readTextDirective } from "./directives";
import { readLink } from "./links";
import { parseMarkdown } from "./processor";
import { headingsOf } from "./read-body";
import { resolveReferences } from "./references";
import { bodySchema } from "./sanitize-schema";

/** What a body may link to and show; anything else in it is left out. */
export interface BodyContext {
  /** Address and headline of each public article that the text links to, by slug. */
  readonly articles: ReadonlyMap<string, { readonly href: string; readonly title: string }>;
  readonly paths: ReadonlySet<string>;
  readonly pictures: ReadonlyMap<string, SizedPicture>;
}

const compiler = remark().use(remarkHtml, { sanitize: bodySchema }).freeze();

/**
 * A body as HTML that is safe to put into a page: raw HTML is gone, links that lead nowhere are plain text, pictures
 * are our own.
 */
export function renderBody(markdown: string, context: BodyContext): string {
  const tree = parseMarkdown(markdown);
  resolveReferences(tree);
  anchorHeadings(tree, headingsOf(tree));
  applyDirectives(tree, context);
  settleLinks(tree, context);
  placePictures(tree, context);
  dropEmptyParagraphs(tree);
  wrapTables(tree);
  return inIndonesian(compiler.stringify(tree).trim());
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
function replace(parent: Parents, index: number, nodes: readonly RootContent[]): [typeof SKIP, number] {
  const children: RootContent[] = parent.children;
  children.splice(index, 1, ...nodes);
  return [SKIP, index];
}

function plain(value: string): Text {
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

function placePictures(tree: Root, { pictures }: BodyContext): void {
  visit(tree, "image", (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const path = parseMediaPath(node.url);
    const picture = path && pictures.get(path);
    if (!picture) return replace(parent, index, []);
    const caption = node.title ?? "";
    node.url = mediaPath(picture.path);
    node.title = null;
    node.data = {
      hProperties: { width: picture.width, height: picture.height, loading: "lazy", decoding: "async" },
    };
    if (parent.type === "paragraph" && parent.children.length === 1) turnIntoFigure(parent, node, caption);
    return undefined;
  });
}

function turnIntoFigure(paragraph: Paragraph, image: Image, caption: string): void {
  paragraph.data = { hName: "figure" };
  const figcaption: Nodes = {
    type: "emphasis",
    data: { hName: "figcaption" },
    children: [plain(caption)],
  };
  paragraph.children = caption === "" ? [image] : [image, figcaption];
}

/** What is left of a paragraph when all that it held leads nowhere. */
function dropEmptyParagraphs(tree: Root): void {
  visit(tree, "paragraph", (node, index, parent) => {
    if (index === undefined || !parent || node.children.length > 0) return undefined;
    return replace(parent, index, []);
  });
}

/** A wide table scrolls in a box of its own, which a keyboard can reach; the page never scrolls sideways. */
function wrapTables(tree: Root): void {
  visit(tree, "table", (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    alignByClass(node);
    const box: ContainerDirective = {
      type: "containerDirective",
      name: "tabel",
      data: {
        hName: "div",
        hProperties: { className: ["tabel"], role: "region", tabIndex: 0, ariaLabel: "Tabel" },
      },
      children: [node],
    };
    replace(parent, index, [box]);
    return [SKIP, index + 1];
  });
}

/** HTML's own `align` attribute is obsolete, so the alignment of a column becomes a class of its cells. */
function alignByClass(table: Table): void {
  for (const row of table.children) {
    row.children.forEach((cell, column) => {
      const align = table.align?.[column];
      if (align === "right" || align === "center") {
        cell.data = { hProperties: { className: [align === "right" ? "kanan" : "tengah"] } };
      }
    });
  }
  table.align = null;
}

/** remark-html has no option for the words that it adds itself around footnotes. */
function inIndonesian(html: string): string {
  return html
    .replace('id="footnote-label">Footnotes</h2>', 'id="footnote-label">Catatan kaki</h2>')
    .replaceAll('aria-label="Back to reference ', 'aria-label="Kembali ke rujukan ');
}
