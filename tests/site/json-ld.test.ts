import { imageSize } from "image-size";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { kindLabels } from "@/lib/site/words";
import { present } from "../support/known";
import type { OwnPages } from "../support/own-pages";
import { publishOwnPages } from "../support/own-pages";
import type { JsonLdNode } from "../support/site-head";
import { breadcrumbsOf, bylineAuthors, bylineTimes, jsonLdOf, metaOf } from "../support/site-head";
import type { HtmlPage } from "../support/site-html";
import { linksIn, textOf } from "../support/site-html";

const address = z.string().startsWith("https://");
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);

/** What Google recommends for an article, all of it. */
const articleForm = z.looseObject({
  "@type": z.enum([
    "NewsArticle",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
    "ReviewNewsArticle",
    "AdvertiserContentArticle",
  ]),
  headline: z.string().min(1),
  datePublished: instant,
  dateModified: instant,
  author: z.array(z.strictObject({ "@type": z.literal("Person"), name: z.string(), url: address })).min(1),
  image: z
    .array(z.looseObject({ url: address, width: z.string(), height: z.string() }))
    .min(1)
    .optional(),
});

const breadcrumbsForm = z.object({
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(z.object({ position: z.int(), name: z.string().min(1), item: address.optional() }))
    .min(2),
});

const collectionForm = z.object({
  "@type": z.literal("CollectionPage"),
  mainEntity: z.object({ itemListElement: z.array(z.object({ position: z.int(), url: address })) }),
});

const profileForm = z.object({
  "@type": z.literal("ProfilePage"),
  mainEntity: z.object({
    "@type": z.literal("Person"),
    name: z.string(),
    description: z.string().min(1),
    sameAs: z.array(address).optional(),
  }),
});

const organizationForm = z.looseObject({
  name: z.string(),
  legalName: z.string(),
  url: address,
  address: z.object({ "@type": z.literal("PostalAddress"), streetAddress: z.string() }),
  email: z.string(),
  logo: z.object({ url: address, width: z.string(), height: z.string() }),
});

let own: OwnPages;

beforeAll(async () => {
  own = await publishOwnPages();
});

function nodeOf(page: HtmlPage, type: RegExp): JsonLdNode | undefined {
  return jsonLdOf(page).find((node) => type.test(node["@type"]));
}

function headingOf(page: HtmlPage): string {
  return textOf(...page.elements("h1"));
}

const full = (path: string) => new URL(path, own.origin).href;

describe("the structured data of every page", () => {
  test("is one script at most, and no page that is to be found is without", () => {
    const scriptsOf = (page: HtmlPage) =>
      page.elements("script", ({ attribs }) => attribs["type"] === "application/ld+json").length;
    expect(own.listedWhere((page) => scriptsOf(page) !== 1 || jsonLdOf(page).length === 0)).toEqual([]);
    expect([...own.all.values()].filter((page) => scriptsOf(page) > 1)).toEqual([]);
  });

  test("tells the way to it as the page shows it, with the page at its end", () => {
    const withTrail = [...own.all].filter(([, page]) => breadcrumbsOf(page).length > 0);
    expect(withTrail.length).toBeGreaterThan(50);
    for (const [pagePath, page] of withTrail) {
      const { itemListElement } = breadcrumbsForm.parse(nodeOf(page, /^BreadcrumbList$/));
      const steps = breadcrumbsOf(page).map(({ name, path }, index) => {
        return { position: index + 1, name, item: full(path) };
      });
      const last = { position: steps.length + 1, name: headingOf(page) };
      expect(itemListElement, pagePath).toEqual([...steps, last]);
    }
  });
});

describe("the structured data of every article", () => {
  test("has all that Google recommends, and says of headline, times and authors what the page shows", () => {
    for (const [pagePath, article] of own.articles) {
      const page = present(own.all.get(pagePath));
      const node = articleForm.parse(nodeOf(page, /Article$/));
      const [published, updated = published] = bylineTimes(page);
      // What was paid for says so before its headline wherever that is read by itself.
      const label = article.kind === "sponsored" ? `${kindLabels.sponsored}: ` : "";
      expect(node.headline, pagePath).toBe(`${label}${headingOf(page)}`);
      expect([node.datePublished, node.dateModified], pagePath).toEqual([published, updated]);
      expect(node.author.map(({ name, url }) => ({ name, url }))).toEqual(
        bylineAuthors(page).map(({ name, path }) => ({ name, url: full(path) })),
      );
      expect(node.image !== undefined, pagePath).toBe(article.image !== undefined);
    }
  });

  test("has pictures that are large enough, the one of the preview among them", () => {
    for (const pagePath of own.articles.keys()) {
      const page = present(own.all.get(pagePath));
      const images = articleForm.parse(nodeOf(page, /Article$/)).image ?? [];
      expect(images.map(({ url }) => url)).toEqual(expect.arrayContaining([...metaOf(page, "og:image")]));
      for (const { url, width, height } of images) {
        const { width: realWidth, height: realHeight } = imageSize(own.fileAt(url));
        expect([width, height], url).toEqual([String(realWidth), String(realHeight)]);
        expect(realWidth * realHeight, url).toBeGreaterThanOrEqual(50_000);
      }
    }
  });
});

describe("the structured data of lists", () => {
  test("has the stories that the page shows, each once and in its order", () => {
    const lists = [...own.listed].filter(([, page]) => nodeOf(page, /^CollectionPage$/));
    expect(lists.length).toBeGreaterThan(30);
    for (const [pagePath, page] of lists) {
      const { itemListElement } = collectionForm.parse(nodeOf(page, /^CollectionPage$/)).mainEntity;
      const shown = new Set(
        page
          .elements("main")
          .flatMap(linksIn)
          .filter((href) => own.articles.has(href)),
      );
      expect(itemListElement, pagePath).toEqual(
        [...shown].map((href, index) => ({ position: index + 1, url: full(href) })),
      );
    }
  });
});

describe("the structured data of authors and of the newsroom", () => {
  test("an author's page is about the person whom it names, with the profiles that it links to", () => {
    const profiles = [...own.listed].filter(([pagePath]) => pagePath.startsWith("/penulis/"));
    expect(profiles.length).toBeGreaterThan(1);
    for (const [pagePath, page] of profiles) {
      const { name, sameAs = [] } = profileForm.parse(nodeOf(page, /^ProfilePage$/)).mainEntity;
      const linked = page.elements("a", ({ attribs }) => attribs["rel"]?.split(" ").includes("me") === true);
      expect(name, pagePath).toBe(headingOf(page));
      expect(sameAs, pagePath).toEqual(linked.map(({ attribs }) => attribs["href"]));
    }
  });

  test("the front page, and no other, has the site's name and the newsroom as its footer names it", () => {
    const front = present(own.all.get("/"));
    const { logo, ...organization } = organizationForm.parse(nodeOf(front, /^NewsMediaOrganization$/));
    const { width, height, type } = imageSize(own.fileAt(logo.url));
    expect([type, logo.width, logo.height]).toEqual(["png", String(width), String(height)]);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(112);
    const footer = textOf(...front.elements("footer"));
    for (const said of [organization.legalName, organization.address.streetAddress, organization.email]) {
      expect(footer).toContain(said);
    }
    expect(nodeOf(front, /^WebSite$/)).toMatchObject({ name: own.catalogue.site.name, url: full("/") });
    expect(own.listedWhere((page) => nodeOf(page, /^WebSite$/) !== undefined)).toEqual(["/"]);
  });
});
