import path from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { toString } from "mdast-util-to-string";
import { remark } from "remark";
import { beforeAll, describe, expect, test } from "vitest";
import { themeScript } from "@/lib/site/page-scripts";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import { build, readFolder, temporaryFolder } from "../support/site";
import { jsonLdOf, metaOf } from "../support/site-head";
import type { HtmlElement } from "../support/site-html";
import { HtmlPage, textOf } from "../support/site-html";
import { writeNewsroom } from "../support/site-newsroom";

/** What an editor may write that HTML, JSON or a script could take for something else. */
const title = `</script><script>alert(1)</script> & "kutip" 'tunggal' — 😀 1 < 2 \\u003c/script> ]]> &lt;b&gt;`;
const sourceName = `1 < 2 & 3 > 2: "kutip" ]]> &lt;b&gt;`;
const standfirst = `</script><script>alert(1)</script> & "kutip" 'tunggal' — 😀 <!-- <b>tebal</b>`;

let site: ReadonlyMap<string, Buffer>;
let page: HtmlPage;

beforeAll(async () => {
  const contentDir = await writeNewsroom({
    "articles/a.md": article({
      title,
      description: standfirst,
      tags: [`R&D "<3"`],
      corrections: [{ kind: "ralat", at: "2025-09-14T08:00", text: standfirst }],
      sources: [{ name: sourceName, url: "https://contoh.example/?a=1&b=%22" }],
    }),
    "articles/baru.md": article({ title, publishedAt: new Date(Date.now() - 3_600_000).toISOString() }),
  });
  const siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  site = await readFolder(siteDir);
  page = new HtmlPage(textIn("artikel/a.html"));
});

const textIn = (file: string) => present(site.get(file)).toString();

/** The texts of the elements of a name in a document of XML. */
function textsIn(file: string, name: string): readonly string[] {
  const document = parseDocument(textIn(file), { xmlMode: true });
  return DomUtils.getElementsByTagName(name, document).map((element) => DomUtils.textContent(element));
}

describe("texts that look like markup", () => {
  test("are shown as they were written", () => {
    expect(textOf(...page.elements("h1"))).toBe(title);
    expect(page.text).toContain(standfirst);
  });

  test("are told to machines as they were written", () => {
    expect(textOf(...page.elements("title"))).toBe(`${title} | Warta`);
    for (const name of ["og:title", "twitter:title"]) expect(metaOf(page, name)).toEqual([title]);
    for (const name of ["description", "og:description"]) expect(metaOf(page, name)).toEqual([standfirst]);
    expect(metaOf(page, "article:tag")).toEqual([`R&D "<3"`]);
    expect(jsonLdOf(page)[0]).toMatchObject({
      headline: title,
      description: standfirst,
      keywords: [`R&D "<3"`],
      citation: [{ name: sourceName, url: "https://contoh.example/?a=1&b=%22" }],
      correction: [{ text: standfirst }],
    });
  });

  test.each(["rss.xml", "atom.xml", "kanal/teknologi/rss.xml"])("are texts in %s too", (file) => {
    expect(textsIn(file, "title").slice(1)).toEqual([title, title]);
    expect(textsIn(file, "script")).toEqual([]);
  });

  test("are texts in the JSON feed, the news sitemap and the Markdown copy", () => {
    expect(JSON.parse(textIn("feed.json"))).toMatchObject({
      items: [{ title }, { title, summary: standfirst }],
    });
    expect(textsIn("sitemap-berita.xml", "news:title")).toEqual([title]);
    const [heading] = remark().parse(textIn("artikel/a.md")).children;
    expect(toString(heading)).toBe(title);
  });

  test("open no element: the page's scripts are its data and those of every page, and nothing is bold", () => {
    const isData = ({ attribs }: HtmlElement) => attribs["type"] === "application/ld+json";
    expect(page.elements("script", isData)).toHaveLength(1);
    const others = page.elements("script", (script) => !isData(script));
    const told = others.map((script) => ({ ...script.attribs, text: DomUtils.textContent(script) }));
    expect(JSON.stringify(told).replace(/baca-[\w-]+\.js/, "baca.js")).toBe(
      JSON.stringify([{ text: themeScript }, { type: "module", src: "/enhance/baca.js", text: "" }]),
    );
    expect(page.elements("b")).toEqual([]);
  });
});
