import path from "node:path";
import type { PublishedArticle } from "@/lib/content/article";
import { beforeAll, describe, expect, test } from "vitest";
import { loadEdition } from "@/lib/articles";
import type { Catalogue } from "@/lib/content/catalogue";
import type { FeedFormat } from "@/lib/site/paths";
import { authorPath, feedFormats, feedPath, frontPath, sectionPath, topicPath } from "@/lib/site/paths";
import { fileOfPage } from "@/lib/publish/site-files";
import type { ReadFeed } from "../support/feed-reading";
import { faultsInXml, parseFeeds } from "../support/feed-reading";
import { faultsInJsonFeed, readJsonFeed } from "../support/json-feed";
import { present } from "../support/known";
import { projectDir, publishOwnContent, readFolder } from "../support/site";
import { HtmlPage, textOf } from "../support/site-html";
import { elementsIn, textsIn } from "../support/site-xml";

let siteDir: string;
let files: ReadonlyMap<string, Buffer>;
let catalogue: Catalogue;
/** The pages that have feeds. */
let lists: readonly string[];
/** What feedparser makes of each RSS and Atom feed, by its path. */
let feeds: ReadonlyMap<string, ReadFeed>;

beforeAll(async () => {
  const published = await publishOwnContent();
  expect(published.status, published.output).toBe(0);
  ({ siteDir } = published);
  files = await readFolder(siteDir);
  const { edition } = await loadEdition(path.join(projectDir, "content"), Date.now());
  catalogue = present(edition).catalogue;
  lists = [
    frontPath,
    ...[...catalogue.sections.keys()].map(sectionPath),
    ...[...catalogue.publishedByTopic.keys()].map(topicPath),
    ...[...catalogue.authors.keys()].map(authorPath),
  ];
  const paths = [...pathsOf("rss"), ...pathsOf("atom")];
  const read = await parseFeeds(paths.map(placeOf));
  feeds = new Map(paths.map((address, index) => [address, present(read[index])]));
});

function pathsOf(format: FeedFormat): readonly string[] {
  return lists.map((list) => feedPath(list, format));
}

function placeOf(address: string): string {
  return path.join(siteDir, fileOfPage(address));
}

function textAt(address: string): string {
  return present(files.get(fileOfPage(address))).toString();
}

function pageAt(url: string): HtmlPage {
  return new HtmlPage(textAt(url.slice(catalogue.site.url.length)));
}

/** Every entry of every feed as it was understood, with its HTML. */
function allEntries() {
  const fromXml = [...feeds].flatMap(([address, { entries }]) =>
    entries.map(({ id, title, link, content }) => ({ address, id, title, link, content })),
  );
  const fromJson = pathsOf("json").flatMap((address) =>
    readJsonFeed(textAt(address)).items.map(({ id, title, url, content_html: content }) => ({
      address,
      id,
      title,
      link: url,
      content,
    })),
  );
  return [...fromXml, ...fromJson];
}

/** In a feed nothing but the headline tells an advertisement from news. */
function labelled({ title, kind }: PublishedArticle): string {
  return kind === "sponsored" ? `Konten bersponsor: ${title}` : title;
}

describe("the site, each section, topic and author", () => {
  test("has a feed in each of three formats, which names itself and its page", () => {
    expect(lists.length).toBeGreaterThan(80);
    for (const list of lists) {
      const home = catalogue.site.url + list;
      for (const address of [feedPath(list, "rss"), feedPath(list, "atom")]) {
        const { link, self } = present(feeds.get(address));
        expect([link, ...self], address).toEqual([home, catalogue.site.url + address]);
      }
      const json = readJsonFeed(textAt(feedPath(list, "json")));
      expect([json.home_page_url, json.feed_url]).toEqual([
        home,
        catalogue.site.url + feedPath(list, "json"),
      ]);
    }
  });

  test("has the same articles in all three, in the same order", () => {
    for (const list of lists) {
      const ids = feedFormats.map((format) =>
        allIdsOf(
          format === "json"
            ? readJsonFeed(textAt(feedPath(list, format))).items
            : present(feeds.get(feedPath(list, format))).entries,
        ),
      );
      expect(ids[1], list).toEqual(ids[0]);
      expect(ids[2], list).toEqual(ids[0]);
    }
    const newest = catalogue.published.slice(0, 20).map(labelled);
    expect(feeds.get("/rss.xml")?.entries.map(({ title }) => title)).toEqual(newest);
  });

  test("has feeds that are no burden to fetch", () => {
    const sizes = lists.flatMap((list) =>
      feedFormats.map((format) => Buffer.byteLength(textAt(feedPath(list, format)))),
    );
    expect(Math.max(...sizes)).toBeLessThan(250_000);
  });
});

function allIdsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}

describe("an RSS or Atom feed", () => {
  test("is well-formed, and feedparser has nothing against it", async () => {
    expect(await faultsInXml([...feeds.keys()].map(placeOf))).toBe("");
    const wrong = [...feeds].filter(([, { bozo }]) => bozo).map(([address, { fault }]) => [address, fault]);
    expect(wrong).toEqual([]);
    expect(feeds.get("/rss.xml")?.version).toBe("rss20");
    expect(feeds.get("/atom.xml")?.version).toBe("atom10");
  });

  test.each(["/rss.xml", "/atom.xml"])(
    "tells feedparser of each article what its page tells: %s",
    (address) => {
      const { entries } = present(feeds.get(address));
      expect(entries.length).toBeGreaterThan(5);
      for (const entry of entries) {
        const page = pageAt(entry.link);
        const article = present(catalogue.published.find((one) => labelled(one) === entry.title));
        expect(textOf(present(page.elements("h1")[0]))).toBe(article.title);
        expect(entry.published * 1000).toBe(article.publishedAt.epochMs);
        expect(entry.authors).toEqual(article.authors.map((id) => catalogue.authors.get(id)?.name));
        expect(entry.tags).toEqual(expect.arrayContaining(article.tags.map(({ name }) => name)));
        expect(entry.summary).toBe(article.standfirst);
        const paragraphs = new HtmlPage(entry.content).elements("p").map((p) => textOf(p));
        expect(paragraphs.join(" ").split(/\s+/).length).toBeGreaterThan(150);
        for (const paragraph of paragraphs.slice(1, 3)) expect(page.text).toContain(paragraph);
      }
    },
  );

  test("has its times in English by RFC 822, or as RFC 3339 has them, and none ahead of now", () => {
    const rfc822 =
      /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0700$/;
    const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/;
    for (const [address, form, names] of [
      ["/rss.xml", rfc822, ["pubDate", "lastBuildDate"]],
      ["/atom.xml", rfc3339, ["published", "updated"]],
    ] as const) {
      const times = names.flatMap((name) => textsIn(textAt(address), name));
      expect(times.length).toBeGreaterThan(10);
      for (const time of times) {
        expect(time).toMatch(form);
        expect(Date.parse(time)).toBeLessThanOrEqual(Date.now());
        // An engine that reads a wrong day of the week lets it pass; a feed validator does not.
        if (form === rfc822)
          expect(new Date(Date.parse(time) + 7 * 3_600_000).toUTCString()).toContain(time.slice(0, 16));
      }
    }
  });

  test("has a summary before the text, in RSS, and the parts that Atom demands of each entry", () => {
    for (const item of elementsIn(textAt("/rss.xml"), "item")) {
      const names = item.children.flatMap((child) => ("name" in child ? [child.name] : []));
      expect(names.indexOf("description")).toBeLessThan(names.indexOf("content:encoded"));
    }
    for (const entry of elementsIn(textAt("/atom.xml"), "entry")) {
      for (const name of ["id", "title", "published", "updated", "summary", "content"])
        expect(textsIn(entry, name)).toHaveLength(1);
    }
  });
});

describe("a JSON feed", () => {
  test("keeps the rules of version 1.1", () => {
    const faults = pathsOf("json").flatMap((address) =>
      faultsInJsonFeed(textAt(address)).map((fault) => `${address}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe("every entry of every feed", () => {
  test("leads to its page by the address that the page gives for its own", () => {
    const links = new Set(allEntries().map(({ link }) => link));
    expect(links.size).toBe(catalogue.published.length);
    for (const link of links) {
      const canonicals = pageAt(link).elements("link", ({ attribs }) => attribs["rel"] === "canonical");
      expect(canonicals.map(({ attribs }) => attribs["href"])).toEqual([link]);
    }
  });

  test("has all addresses in full, and those of this site lead somewhere", () => {
    const addresses = new Set<string>();
    for (const { content } of allEntries()) {
      const html = new HtmlPage(content);
      for (const name of ["href", "src"]) for (const value of html.values(name)) addresses.add(value);
      expect(html.values("srcset")).toEqual([]);
    }
    expect(addresses.size).toBeGreaterThan(50);
    expect([...addresses].filter((address) => !/^(?:https?:\/\/|mailto:|tel:)/.test(address))).toEqual([]);
    const ours = [...addresses].filter((address) => address.startsWith(`${catalogue.site.url}/`));
    const dead = ours.filter((address) => {
      const [page = "", fragment] = address.slice(catalogue.site.url.length).split("#");
      const file = files.has(page.slice(1)) ? page.slice(1) : fileOfPage(page);
      const isThere = files.get(file)?.toString();
      return isThere === undefined || (fragment !== undefined && !new HtmlPage(isThere).byId(fragment));
    });
    expect(ours.length).toBeGreaterThan(20);
    expect(dead).toEqual([]);
  });

  test("brings no script, no style, and nothing that only this site's own pages understand", () => {
    const odd = allEntries().filter(({ content }) => {
      const html = new HtmlPage(content);
      const tags = ["script", "style", "iframe", "object", "embed", "form", "link", "meta", "noscript"];
      const names = ["class", "style", "id", "loading", "decoding", "tabindex", "role"];
      return (
        tags.some((tag) => html.elements(tag).length > 0) ||
        names.some((name) => html.values(name).length > 0) ||
        /\son[a-z]+=/i.test(content)
      );
    });
    expect(odd.map(({ address, title }) => `${address}: ${title}`)).toEqual([]);
  });
});
