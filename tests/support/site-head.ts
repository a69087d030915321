import { DomUtils } from "htmlparser2";
import { z } from "zod";
import type { HtmlElement, HtmlPage } from "./site-html";
import { textOf } from "./site-html";

/** What a page says to machines, to be asked by tests. */

/** The contents of all `<meta>` of a name, whichever attribute names them. */
export function metaOf(page: HtmlPage, name: string): readonly string[] {
  return page
    .elements("meta", ({ attribs }) => (attribs["name"] ?? attribs["property"]) === name)
    .map(({ attribs }) => attribs["content"] ?? "");
}

/** The `<link>` elements of a relation. */
export function linksOf(page: HtmlPage, rel: string): readonly HtmlElement[] {
  return page.elements("link", ({ attribs }) => attribs["rel"] === rel);
}

/** The addresses of the alternate forms of a page, by their media type, in their order. */
export function alternatesOf(page: HtmlPage, type: string): readonly string[] {
  return linksOf(page, "alternate")
    .filter(({ attribs }) => attribs["type"] === type)
    .map(({ attribs }) => attribs["href"] ?? "");
}

const graph = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z.array(z.looseObject({ "@type": z.string() })).min(1),
});

export type JsonLdNode = z.infer<typeof graph>["@graph"][number];

/** What a page says in JSON-LD; empty where it says nothing. @throws when it is not as it should be */
export function jsonLdOf(page: HtmlPage): readonly JsonLdNode[] {
  const scripts = page.elements("script", ({ attribs }) => attribs["type"] === "application/ld+json");
  return scripts.flatMap((script) => graph.parse(JSON.parse(DomUtils.textContent(script)))["@graph"]);
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The times of an article's byline as readers see them: when it was published and, if it was, updated. */
export function bylineTimes(page: HtmlPage): readonly (string | undefined)[] {
  const paragraphs = page.elements("p", (p) => /^(?:Terbit|Diperbarui) /.test(textOf(p)));
  const times = DomUtils.findAll(({ name }) => name === "time", [...paragraphs]);
  return times.map(({ attribs }) => attribs["datetime"]);
}

/** The authors of an article as readers see them: their names and the paths of their pages. */
export function bylineAuthors(page: HtmlPage): readonly { readonly name: string; readonly path: string }[] {
  return page
    .elements("a", ({ attribs }) => attribs["rel"] === "author")
    .map((link) => ({ name: textOf(link), path: link.attribs["href"] ?? "" }));
}

/** The steps to a page as readers see them, the page itself not among them; empty where it shows none. */
export function breadcrumbsOf(page: HtmlPage): readonly { readonly name: string; readonly path: string }[] {
  const trails = page.elements("nav", ({ attribs }) => attribs["aria-label"] === "Remah roti");
  const links = DomUtils.findAll(({ name }) => name === "a", [...trails]);
  return links.map((link) => ({ name: textOf(link), path: link.attribs["href"] ?? "" }));
}
