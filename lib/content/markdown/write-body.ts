import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { toMarkdownText } from "@/lib/core/markdown-text";
import { copyTree } from "./copy-tree";
import { plain, replace } from "./resolve-body";

/** Where a copy of a body comes from, so that it can be read anywhere. */
export interface CopyPlace {
  /** The site's, without a trailing slash. */
  readonly origin: string;
  /** Of the page that shows the body. */
  readonly pageUrl: string;
  /** Stands before the first word. */
  readonly dateline?: string | undefined;
}

/**
 * A body as plain Markdown that says what its HTML says: with addresses in full, directives as the links and words that
 * they stand for, and nothing that the page does not show, such as the targets of links that lead nowhere.
 *
 * @param resolved as `resolveBody` made it; stays as it is
 */
export function writeBody(resolved: Root, place: CopyPlace): string {
  const tree = copyTree(resolved);
  dropDefinitions(tree);
  unwrapLanguages(tree);
  tidy(tree);
  if (place.dateline !== undefined) putDateline(tree, place.dateline);
  captionPictures(tree);
  completeAddresses(tree, place);
  const footnotes = takeFootnotes(tree);
  return toMarkdownText([...tree.children, ...footnotes]);
}

/** They have done their work, and may name what is not public. */
function dropDefinitions(tree: Root): void {
  visit(tree, "definition", (_, index, parent) =>
    index === undefined || !parent ? undefined : replace(parent, index, []),
  );
}

/** Markdown has no way to say in which language words are. */
function unwrapLanguages(tree: Root): void {
  visit(tree, "textDirective", (node, index, parent) =>
    index === undefined || !parent ? undefined : replace(parent, index, node.children),
  );
}

/** Takes away what was left empty or loose at an edge, where Markdown would have to write it in codes. */
function tidy(parent: Parents): void {
  const children: RootContent[] = parent.children;
  for (const child of children) if ("children" in child) tidy(child);
  const kept = children.filter((child) => !isEmptyMark(child));
  if (parent.type === "paragraph" || parent.type === "heading" || parent.type === "tableCell") {
    while (isLoose(kept.at(0))) kept.shift();
    while (isLoose(kept.at(-1))) kept.pop();
    const [first, last] = [kept.at(0), kept.at(-1)];
    if (first?.type === "text") first.value = first.value.trimStart();
    if (last?.type === "text") last.value = last.value.trimEnd();
  }
  children.splice(0, children.length, ...kept);
}

function isEmptyMark(node: RootContent): boolean {
  switch (node.type) {
    case "paragraph":
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
      return node.children.length === 0;
    default:
      return false;
  }
}

function isLoose(node: RootContent | undefined): boolean {
  return node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
}

/** As the page does: before the first word, or by itself where the text does not begin with a paragraph of words. */
function putDateline(tree: Root, dateline: string): void {
  const lead: PhrasingContent = { type: "strong", children: [plain(dateline)] };
  const first = tree.children.find(({ type }) => type !== "footnoteDefinition");
  if (first?.type === "paragraph" && !first.data && !isPicture(first)) {
    first.children.unshift(lead, plain(" — "));
  } else tree.children.unshift({ type: "paragraph", children: [lead] });
}

/** Whether a paragraph holds a picture and nothing else; the page shows it as a figure. */
function isPicture({ children }: { readonly children: readonly Nodes[] }): boolean {
  return children.length === 1 && children[0]?.type === "image";
}

/** A caption becomes a paragraph below its picture; Markdown itself knows only titles, which few programs show. */
function captionPictures(tree: Root): void {
  visit(tree, "paragraph", (node, index, parent) => {
    const [image] = node.children;
    if (index === undefined || !parent || image?.type !== "image" || !isPicture(node)) return undefined;
    const caption = image.title ?? "";
    if (caption !== "") {
      const words: PhrasingContent = { type: "emphasis", children: [plain(caption)] };
      const below: RootContent[] = parent.children;
      below.splice(index + 1, 0, { type: "paragraph", children: [words] });
    }
    return [SKIP, index + 1];
  });
  visit(tree, "image", (node) => {
    node.title = null;
  });
}

function completeAddresses(tree: Root, { origin, pageUrl }: CopyPlace): void {
  visit(tree, (node) => {
    if (node.type !== "link" && node.type !== "image") return;
    if (node.url.startsWith("/")) node.url = origin + node.url;
    else if (node.url.startsWith("#")) node.url = pageUrl + node.url;
  });
}

/**
 * Takes the footnotes out of a tree.
 *
 * @returns those that the text refers to, in that order, as the page shows them; it shows no other
 */
function takeFootnotes(tree: Root): readonly FootnoteDefinition[] {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, "footnoteDefinition", (node) => {
    // CommonMark's rule for definitions: of two with one name the first holds.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  for (const part of [tree, ...definitions.values()]) {
    visit(part, "footnoteDefinition", (_, index, parent) =>
      index === undefined || !parent ? undefined : replace(parent, index, []),
    );
  }
  const named = new Set<string>();
  const follow = (part: Root | FootnoteDefinition | undefined) => {
    if (!part) return;
    visit(part, "footnoteReference", ({ identifier }) => {
      named.add(identifier);
    });
  };
  follow(tree);
  // The set grows meanwhile: a footnote may refer to another.
  for (const name of named) follow(definitions.get(name));
  return [...named].flatMap((name) => definitions.get(name) ?? []);
}
