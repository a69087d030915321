import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Catalogue } from "@/lib/content/catalogue";
import { loadEdition } from "@/lib/articles";
import { parseArticleSlug } from "@/lib/core/ids";
import { listDocuments } from "@/lib/documents";
import { listPages } from "@/lib/pages";
import { fileOfPage } from "@/lib/publish/site-files";
import { absolute, articleSlugInPath, isDocumentPath } from "@/lib/site/paths";
import { faultsInXml } from "../support/feed-reading";
import { known, present } from "../support/known";
import { projectDir, publishOwnContent, readFolder, unpack } from "../support/site";
import { HtmlPage } from "../support/site-html";
import { elementsIn, textsIn } from "../support/site-xml";

let siteDir: string;
let files: ReadonlyMap<string, Buffer>;
let catalogue: Catalogue;
/** Every address of the sitemaps, with what is said of it. */
let entries: readonly Entry[];

interface Entry {
  readonly url: string;
  readonly lastModified: string | undefined;
  readonly images: readonly string[];
}

beforeAll(async () => {
  const published = await publishOwnContent();
  expect(published.status, published.output).toBe(0);
  ({ siteDir } = published);
  files = await readFolder(siteDir);
  const { edition } = await loadEdition(path.join(projectDir, "content"), Date.now());
  catalogue = present(edition).catalogue;
  entries = parts().flatMap((part) =>
    elementsIn(textAt(part), "url").map((url) => ({
      url: present(textsIn(url, "loc")[0]),
      lastModified: textsIn(url, "lastmod")[0],
      images: textsIn(url, "image:loc"),
    })),
  );
});

/** The paths that the index names, but for the news sitemap. */
function parts(): readonly string[] {
  const named = textsIn(textAt("/sitemap.xml"), "loc").map(pathOf);
  expect(named).toContain("/sitemap-berita.xml");
  return named.filter((part) => part !== "/sitemap-berita.xml");
}

function textAt(address: string): string {
  return present(files.get(fileOfPage(address))).toString();
}

function pathOf(url: string): string {
  expect(url.startsWith(catalogue.site.url)).toBe(true);
  return url.slice(catalogue.site.url.length);
}

function pageAt(address: string): HtmlPage {
  return new HtmlPage(textAt(address));
}

/** The pages that search engines may keep, by what the pages themselves say, with the address that they give. */
function indexablePages(): readonly string[] {
  return [...files.keys()]
    .filter((file) => file.endsWith(".html"))
    .map((file) => new HtmlPage(present(files.get(file)).toString()))
    .filter((page) => !isUnlisted(page))
    .map(canonicalOf);
}

function isUnlisted(page: HtmlPage): boolean {
  const robots = page.elements("meta", ({ attribs }) => attribs["name"] === "robots");
  return robots.some(({ attribs }) => (attribs["content"] ?? "").includes("noindex"));
}

function canonicalOf(page: HtmlPage): string {
  const links = page.elements("link", ({ attribs }) => attribs["rel"] === "canonical");
  return links[0]?.attribs["href"] ?? "";
}

describe("the documents of the newsroom's own content", () => {
  test("are those of the table and no other, each compressed beside itself", () => {
    // The index of the search is made apart, of the pages that are out.
    const isServed = (file: string) => isDocumentPath(`/${file}`) && !/^(?:\.|cari\/)/.test(file);
    const planned = [...listDocuments(catalogue)]
      .map(({ path: address }) => fileOfPage(address))
      .filter(isServed)
      .sort();
    const found = [...files.keys()].filter(isServed);
    expect(found).toEqual(planned);
    const isWrong = (file: string) =>
      !unpack(`${file}.gz`, present(files.get(`${file}.gz`))).equals(present(files.get(file)));
    expect(planned.filter(isWrong)).toEqual([]);
  });
});

describe("the sitemaps of the newsroom's own content", () => {
  test("hold each page that may be indexed in exactly one part, by its canonical address, and nothing else", () => {
    const urls = entries.map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(150);
    expect([...urls].sort()).toEqual([...indexablePages()].sort());
  });

  test("hold every page of the table but those that are kept out of search", () => {
    const kept = new Set([
      "/404",
      "/tersimpan",
      "/luring",
      ...catalogue.withdrawn.map(({ slug }) => `/artikel/${slug}`),
    ]);
    const listed = [...listPages(catalogue)].map((page) => page.path).filter((page) => !kept.has(page));
    expect(entries.map(({ url }) => url).sort()).toEqual(
      listed.map((page) => absolute(catalogue.site.url, page)).sort(),
    );
  });

  test("say of an article when it was published or last updated, as its page shows it, and of a list nothing", () => {
    for (const { url, lastModified } of entries) {
      const slug = articleSlugInPath(pathOf(url));
      if (slug === undefined) {
        expect(lastModified, url).toBeUndefined();
        continue;
      }
      const { publishedAt, updatedAt } = present(
        catalogue.publishedBySlug.get(known(parseArticleSlug, slug)),
      );
      expect(Date.parse(lastModified ?? ""), url).toBe((updatedAt ?? publishedAt).epochMs);
      const times = pageAt(pathOf(url)).elements("time");
      expect(times.map(({ attribs }) => attribs["datetime"])).toContain(lastModified);
    }
  });

  test("name the pictures of an article, which are there and which its page shows", () => {
    const withImages = entries.filter(({ images }) => images.length > 0);
    expect(withImages.length).toBeGreaterThan(10);
    for (const { url, images } of withImages) {
      for (const image of images) expect(files.has(pathOf(image).slice(1)), image).toBe(true);
      const page = pageAt(pathOf(url));
      const shown = page.values("src").map((src) => absolute(catalogue.site.url, src));
      expect(shown, url).toEqual(expect.arrayContaining([...images]));
    }
  });

  test("are what the protocol and Google's extensions describe", async () => {
    const placeOf = (address: string) => path.join(siteDir, fileOfPage(address));
    expect(await faultsInXml([placeOf("/sitemap.xml")], "index.xsd")).toBe("");
    expect(await faultsInXml(parts().map(placeOf), "sitemap.xsd")).toBe("");
  });

  test("have a news sitemap without an entry when nothing is new, which is well-formed and no more", async () => {
    // The protocol's schema asks for one address at least. Google, for which alone the file is, asks for none.
    expect(textsIn(textAt("/sitemap-berita.xml"), "loc")).toEqual([]);
    expect(elementsIn(textAt("/sitemap-berita.xml"), "urlset")).toHaveLength(1);
    expect(await faultsInXml([path.join(siteDir, "sitemap-berita.xml")])).toBe("");
  });

  test("are found through robots.txt, which keeps nobody out", () => {
    const lines = textAt("/robots.txt").trimEnd().split("\n");
    expect(lines).toContain(`Sitemap: ${catalogue.site.url}/sitemap.xml`);
    expect(lines).toContain("User-agent: *");
    expect(lines.filter((line) => /^Disallow: *\S/i.test(line))).toEqual([]);
  });
});
