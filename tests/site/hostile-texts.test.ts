import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import { build, readFolder, temporaryFolder } from "../support/site";
import { jsonLdOf, metaOf } from "../support/site-head";
import { HtmlPage, textOf } from "../support/site-html";
import { writeNewsroom } from "../support/site-newsroom";

/** What an editor may write that HTML, JSON or a script could take for something else. */
const title = `1 < 2 & 3 > 2: "kutip" 'tunggal' \\u003c/script> — 😀 ]]> &lt;b&gt;`;
const standfirst = `</script><script>alert(1)</script> & "kutip" 'tunggal' — 😀 <!-- <b>tebal</b>`;

let page: HtmlPage;

beforeAll(async () => {
  const contentDir = await writeNewsroom({
    "articles/a.md": article({
      title,
      description: standfirst,
      tags: [`R&D "<3"`],
      corrections: [{ kind: "ralat", at: "2025-09-14T08:00", text: standfirst }],
      sources: [{ name: title, url: "https://contoh.example/?a=1&b=%22" }],
    }),
  });
  const siteDir = path.join(await temporaryFolder(), "site");
  expect(await build(contentDir, siteDir)).toMatchObject({ status: 0 });
  page = new HtmlPage(present((await readFolder(siteDir)).get("artikel/a.html")).toString());
});

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
      citation: [{ name: title, url: "https://contoh.example/?a=1&b=%22" }],
      correction: [{ text: standfirst }],
    });
  });

  test("open no element: the page's only script is its data, and nothing is bold but its own labels", () => {
    expect(page.elements("script").map(({ attribs }) => attribs)).toEqual([{ type: "application/ld+json" }]);
    expect(page.elements("b")).toEqual([]);
  });
});
