import { imageSize } from "image-size";
import { beforeAll, describe, expect, test } from "vitest";
import { sectionPath } from "@/lib/site/paths";
import { present } from "../support/known";
import type { OwnPages } from "../support/own-pages";
import { publishOwnPages } from "../support/own-pages";
import {
  alternatesOf,
  bylineAuthors,
  bylineTimes,
  jsonLdOf,
  linksOf,
  metaOf,
  textsIn,
} from "../support/site-head";
import { textOf } from "../support/site-html";

let own: OwnPages;

beforeAll(async () => {
  own = await publishOwnPages();
  expect(own.listed.size).toBeGreaterThan(50);
});

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The page's address in full. */
function addressOf(pagePath: string): string {
  return new URL(pagePath, own.origin).href;
}

describe("every published page", () => {
  test("names its own address as the canonical one, in full, if it is to be kept at all", () => {
    const wrong = [...own.all].filter(([pagePath, page]) => {
      const canonicals = linksOf(page, "canonical").map(({ attribs }) => attribs["href"]);
      return !isSame(canonicals, own.listed.has(pagePath) ? [addressOf(pagePath)] : []);
    });
    expect(wrong.map(([pagePath]) => pagePath)).toEqual([]);
  });

  test("tells search engines to keep it and show its picture large, or not to keep it", () => {
    const wrong = [...own.all].filter(([pagePath, page]) => {
      const robots = metaOf(page, "robots").join();
      return own.listed.has(pagePath)
        ? !/^index, follow,.*\bmax-image-preview:large\b/.test(robots)
        : !robots.includes("noindex") || metaOf(page, "og:title").length > 0;
    });
    expect(wrong.map(([pagePath]) => pagePath)).toEqual([]);
  });

  test("has marks for browsers and for the home screens of phones, of the sizes that it says", () => {
    const wrong = own.listedWhere((page) => {
      const icons = [...linksOf(page, "icon"), ...linksOf(page, "apple-touch-icon")];
      const told = icons.map(({ attribs }) => attribs["sizes"] ?? "any");
      const real = icons.map(({ attribs }) => {
        const { type, width, height } = imageSize(present(own.files.get((attribs["href"] ?? "").slice(1))));
        return type === "svg" ? "any" : `${String(width)}x${String(height)}`;
      });
      return !isSame(real, told) || !isSame(told, ["any", "192x192", "180x180"]);
    });
    expect(wrong).toEqual([]);
    expect(own.listedWhere((page) => linksOf(page, "manifest").length !== 1)).toEqual([]);
  });

  test("names no address of this site where there is no file", () => {
    const dead = [...own.all].flatMap(([from, page]) => {
      const told = [
        ...page.elements("link").map(({ attribs }) => attribs["href"] ?? ""),
        ...page.elements("meta").map(({ attribs }) => attribs["content"] ?? ""),
        ...jsonLdOf(page).flatMap(textsIn),
      ];
      const internal = told.filter((text) => text.startsWith("/") || text.startsWith(`${own.origin}/`));
      expect(internal.length, from).toBeGreaterThan(3);
      return internal.filter((to) => !own.hasFileAt(to)).map((to) => `${from} → ${to}`);
    });
    expect(dead).toEqual([]);
  });
});

describe("every listed page", () => {
  test("leads to the site's feeds, and to those of the list that it shows or belongs to", () => {
    const forms = [
      ["application/rss+xml", "rss.xml"],
      ["application/atom+xml", "atom.xml"],
      ["application/feed+json", "feed.json"],
    ] as const;
    const wrong = own.listedWhere((page, pagePath) => {
      const article = own.articles.get(pagePath);
      const isList = /^\/(?:kanal\/|topik\/|penulis\/|koreksi$)/.test(pagePath);
      const list = article ? sectionPath(article.section) : isList ? pagePath : undefined;
      return forms.some(([type, name]) => {
        const paths = [`/${name}`, ...(list === undefined ? [] : [`${list}/${name}`])];
        return !isSame(alternatesOf(page, type), paths.map(addressOf));
      });
    });
    expect(wrong).toEqual([]);
  });

  test("leads to itself as Markdown if it is an article", () => {
    const wrong = own.listedWhere((page, pagePath) => {
      const expected = own.articles.has(pagePath) ? [`${addressOf(pagePath)}.md`] : [];
      return !isSame(alternatesOf(page, "text/markdown"), expected);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the preview of every listed page", () => {
  test("has what networks ask for, each once, for the page's own address", () => {
    const wrong = own.listedWhere((page, pagePath) => {
      const once = ["title", "description", "url", "type", "site_name", "locale"];
      return (
        once.some((name) => metaOf(page, `og:${name}`).length !== 1) ||
        !isSame(metaOf(page, "og:url"), [addressOf(pagePath)]) ||
        !isSame(metaOf(page, "og:locale"), ["id_ID"]) ||
        !isSame(metaOf(page, "og:site_name"), [own.catalogue.site.name]) ||
        !isSame(metaOf(page, "og:description"), metaOf(page, "description"))
      );
    });
    expect(wrong).toEqual([]);
  });

  test("has the bare headline, to which only the tab adds the site's name", () => {
    const { name, tagline } = own.catalogue.site;
    const wrong = own.listedWhere((page, pagePath) => {
      const [headline = ""] = metaOf(page, "og:title");
      const tab = textOf(...page.elements("title"));
      return pagePath === "/" ? headline !== tagline : headline === "" || tab !== `${headline} | ${name}`;
    });
    expect(wrong).toEqual([]);
  });

  test("has one picture at most, told in full, and a large card where it has one", () => {
    const wrong = own.listedWhere((page) => {
      const count = metaOf(page, "og:image").length;
      const facts = ["width", "height", "type", "alt"].map((name) => metaOf(page, `og:image:${name}`));
      const card = count === 1 ? "summary_large_image" : "summary";
      return (
        count > 1 ||
        facts.some((values) => values.length !== count || values.includes("")) ||
        !isSame(metaOf(page, "twitter:card"), [card])
      );
    });
    expect(wrong).toEqual([]);
  });

  test("of an article has its picture, with the times and the authors that readers see", () => {
    const wrong = own.articlesWhere((page, { image }) => {
      const [published, ...updated] = bylineTimes(page);
      return (
        metaOf(page, "og:image").length !== (image ? 1 : 0) ||
        !isSame(metaOf(page, "og:type"), ["article"]) ||
        !isSame(metaOf(page, "article:published_time"), [published]) ||
        !isSame(metaOf(page, "article:modified_time"), updated) ||
        !isSame(
          metaOf(page, "article:author"),
          bylineAuthors(page).map((author) => addressOf(author.path)),
        )
      );
    });
    expect(wrong).toEqual([]);
    expect(own.articlesWhere((page) => bylineTimes(page).length > 1).length).toBeGreaterThan(0);
  });

  test("of an article has its section and its topics", () => {
    const wrong = own.articlesWhere((page, { section, tags }) => {
      const names = tags.map(({ name }) => name);
      return (
        !isSame(metaOf(page, "article:section"), [own.catalogue.sections.get(section)?.title]) ||
        !isSame(metaOf(page, "article:tag"), names)
      );
    });
    expect(wrong).toEqual([]);
  });
});
