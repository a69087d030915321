import type { Properties } from "hast";
import type { Emphasis, Image, Nodes, Paragraph, Root, Table } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { remark } from "remark";
import remarkHtml from "remark-html";
import { SKIP, visit } from "unist-util-visit";
import type { PictureForm } from "@/lib/site/picture-files";
import type { BodyContext } from "./resolve-body";
import { copyTree } from "./copy-tree";
import { plain, replace } from "./resolve-body";
import { bodySchema } from "./sanitize-schema";

const compiler = remark().use(remarkHtml, { sanitize: bodySchema }).freeze();

/**
 * A body as HTML that is safe to put into a page: raw HTML is gone, links that lead nowhere are plain text, pictures
 * are our own.
 *
 * @param resolved as `resolveBody` made it; stays as it is
 */
export function renderBody(resolved: Root, context: Pick<BodyContext, "pictures">): string {
  const tree = copyTree(resolved);
  placePictures(tree, context);
  wrapTables(tree);
  return inIndonesian(compiler.stringify(tree).trim());
}

/** A text is 40rem wide at most, and on a phone as wide as the screen less its margins. */
const sizesInText = "(min-width:44em) 40rem,92vw";

function placePictures(tree: Root, { pictures }: Pick<BodyContext, "pictures">): void {
  const forms = new Map([...pictures.values()].map((form) => [form.src, form]));
  visit(tree, "image", (node, index, parent) => {
    const form = forms.get(node.url);
    if (!form || !parent || index === undefined) return undefined;
    const caption = node.title ?? "";
    node.title = null;
    node.data = { hProperties: { width: form.width, height: form.height, loading: "lazy" } };
    const picture = pictureOf(node, form);
    if (parent.type === "paragraph" && parent.children.length === 1) turnIntoFigure(parent, picture, caption);
    else parent.children.splice(index, 1, picture);
    return [SKIP, index + 1];
  });
}

/** Markdown has no such elements; any node stands for one by its name in HTML. */
function pictureOf(image: Image, { avif, webp }: PictureForm): Emphasis {
  const source = (hProperties: Properties): Emphasis => ({
    type: "emphasis",
    data: { hName: "source", hProperties },
    children: [],
  });
  return {
    type: "emphasis",
    data: { hName: "picture" },
    children: [
      source({ type: "image/avif", srcSet: avif, sizes: sizesInText }),
      ...(webp === undefined ? [] : [source({ type: "image/webp", srcSet: webp })]),
      image,
    ],
  };
}

function turnIntoFigure(paragraph: Paragraph, picture: Emphasis, caption: string): void {
  paragraph.data = { hName: "figure" };
  const figcaption: Nodes = {
    type: "emphasis",
    data: { hName: "figcaption" },
    children: [plain(caption)],
  };
  paragraph.children = caption === "" ? [picture] : [picture, figcaption];
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
