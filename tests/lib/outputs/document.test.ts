import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "@/lib/content/catalogue";
import { toDocumentText } from "@/lib/outputs/document";
import { toFeedHtml } from "@/lib/outputs/feed-html";
import { toSiteFeed } from "@/lib/views/documents/feed";
import type { DocumentView } from "@/lib/views/documents/document-view";
import { toNewsSitemapView } from "@/lib/views/documents/sitemap";
import { article, newsroom, published } from "../../support/newsroom";

/** What no editor can publish as a headline: it has to be harmless even so, should a rule ever be loosened. */
const title = "</script><script>alert(1)</script> & \"kutip\" 'tunggal' — 😀\u0000\u0007\ud800";
const writable = "</script><script>alert(1)</script> & \"kutip\" 'tunggal' — 😀";

function hostile(): Catalogue {
  const { catalogue } = newsroom({ "articles/a.md": article() }, "2025-09-14T00:00:00Z");
  const articles = [{ ...published(catalogue, "a"), title }];
  return { ...catalogue, published: articles, fresh: articles };
}

function textOf(view: DocumentView, bodyHtml = "<p>Isi.</p>"): string {
  const { site } = hostile();
  return toDocumentText(view, {
    site,
    entryHtml: (entry) => toFeedHtml(entry, () => bodyHtml),
    bodyMarkdown: () => "",
  });
}

/** The texts of the elements of a name. */
function textsIn(xml: string, name: string): readonly string[] {
  const document = parseDocument(xml, { xmlMode: true });
  return DomUtils.getElementsByTagName(name, document).map((element) => DomUtils.textContent(element));
}

describe("a headline that would be a script", () => {
  test.each(["rss", "atom"] as const)("is a text in %s", (format) => {
    const xml = textOf(toSiteFeed(hostile(), format));
    expect(textsIn(xml, "title")).toEqual(["Warta", writable]);
    expect(textsIn(xml, "script")).toEqual([]);
  });

  test("is a text in the news sitemap", () => {
    const xml = textOf(toNewsSitemapView(hostile()));
    expect(textsIn(xml, "news:title")).toEqual([writable]);
    expect(textsIn(xml, "script")).toEqual([]);
  });

  test("is a text in JSON Feed", () => {
    expect(JSON.parse(textOf(toSiteFeed(hostile(), "json")))).toMatchObject({ items: [{ title }] });
  });
});

describe("a text in a feed", () => {
  test("that shows markup shows it still, when feed and HTML were read, one after the other", () => {
    const html = "<p>Tulis <code>&lt;b&gt; &amp;amp; &nbsp;</code> — lalu ]]&gt;.</p>";
    const [content = ""] = textsIn(textOf(toSiteFeed(hostile(), "rss"), html), "content:encoded");
    const [paragraph] = DomUtils.getElementsByTagName("p", parseDocument(content));
    expect(paragraph && DomUtils.textContent(paragraph)).toBe("Tulis <b> &amp; \u00a0 — lalu ]]>.");
  });
});
