import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { JsonLd } from "@/app/JsonLd";
import { chrome } from "@/components/samples/chrome";
import { archiveLink } from "@/components/samples/links";
import { toGraph } from "@/lib/outputs/json-ld/graph";
import type { Site } from "@/lib/site/site";
import type { TopicPageView } from "@/lib/views/list-pages";

/** What could end a script element, begin a comment in it, or end a line where old scripts think so. */
const hostile = fc.constantFrom(
  "</script>",
  "</SCRIPT ",
  "<script ",
  "<script>",
  "<!--",
  "-->",
  "]]>",
  "&lt;/script&gt;",
  "\u2028",
  "\u2029",
  '"',
  "\\",
);
const anyText = fc
  .array(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(""));

function pageOf(siteName: string, title: string): { readonly site: Site; readonly view: TopicPageView } {
  return {
    site: {
      name: siteName,
      tagline: siteName,
      url: "https://warta.example",
      language: "id",
      timeZone: "Asia/Jakarta",
      publisher: chrome.publisher,
    },
    view: {
      kind: "topic",
      head: { title, description: title, path: "/topik/a" },
      chrome,
      breadcrumbs: [{ href: "/", label: siteName }],
      title,
      stories: [],
      archive: archiveLink,
    },
  };
}

describe("structured data in a page", () => {
  test("is one script whose text is the same data again, whatever an editor wrote", () => {
    fc.assert(
      fc.property(anyText, anyText, (siteName, title) => {
        const page = pageOf(siteName, title);
        const markup = renderToStaticMarkup(<JsonLd page={page} />);
        const html = `<!doctype html><html lang="id"><head><title>A</title></head><body>${markup}<p>B</p></body></html>`;
        const parsed = new DOMParser().parseFromString(html, "text/html");
        expect(parsed.scripts).toHaveLength(1);
        expect([...parsed.body.children].map(({ localName }) => localName)).toEqual(["script", "p"]);
        expect(JSON.parse(parsed.scripts[0]?.textContent ?? "")).toEqual(toGraph(page.site, page.view));
      }),
    );
  });

  test("is data for machines, not a script that a browser would run", () => {
    const markup = renderToStaticMarkup(<JsonLd page={pageOf("Warta", "AI")} />);
    expect(markup).toMatch(/^<script type="application\/ld\+json">\{"@context":"https:\/\/schema\.org"/);
  });
});
