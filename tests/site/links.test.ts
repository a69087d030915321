import { beforeAll, describe, expect, test } from "vitest";
import { cleanPath } from "@/lib/site/addresses";
import { fileOfPage } from "@/lib/publish/site-files";
import { publishOwnContent, readFolder } from "../support/site";
import { addressesInSrcset, HtmlPage, textOf } from "../support/site-html";

interface Reference {
  readonly from: string;
  readonly to: string;
}

let files: ReadonlySet<string>;
let pages: ReadonlyMap<string, HtmlPage>;

beforeAll(async () => {
  const { siteDir } = await publishOwnContent();
  const folder = await readFolder(siteDir);
  files = new Set(folder.keys());
  pages = new Map(
    [...folder]
      .filter(([file]) => file.endsWith(".html"))
      .map(([file, bytes]) => [file, new HtmlPage(bytes.toString())]),
  );
});

/** What each page refers to through some of its parts. */
function collect(addresses: (page: HtmlPage) => readonly string[]): readonly Reference[] {
  return [...pages].flatMap(([from, page]) => addresses(page).map((to) => ({ from, to })));
}

/** Whether an address of this site leads to a file, and its fragment to an element. */
function isDead({ from, to }: Reference): boolean {
  const [address = "", fragment] = to.split("#", 2);
  const pathname = decodeURIComponent(address.split("?", 1)[0] ?? "");
  const file = pathname === "" ? from : fileAt(pathname);
  if (!files.has(file)) return true;
  return fragment !== undefined && fragment !== "" && !pages.get(file)?.byId(decodeURIComponent(fragment));
}

function fileAt(pathname: string): string {
  return files.has(pathname.slice(1)) ? pathname.slice(1) : fileOfPage(pathname);
}

const isInternal = (address: string) => /^(?:\/(?!\/)|#|$)/.test(address);

/** Everything that a browser fetches by itself to show a page. */
function resourcesOf(page: HtmlPage): readonly string[] {
  const fetching = /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)\b/;
  return [
    ...page.values("src"),
    ...[...page.values("srcset"), ...page.values("imagesrcset")].flatMap(addressesInSrcset),
    ...page.values("poster"),
    ...page.values("data"),
    ...page
      .elements("link", ({ attribs }) => fetching.test(attribs["rel"] ?? ""))
      .map(({ attribs }) => attribs["href"] ?? ""),
    ...[...page.html.matchAll(/url\(\s*["']?([^"')]+)/g)].map((match) => match[1] ?? ""),
  ].filter((address) => !address.startsWith("data:"));
}

describe("the published site", () => {
  test("has no dead link", () => {
    const links = collect((page) => page.elements("a").map(({ attribs }) => attribs["href"] ?? ""));
    const internal = links.filter(({ to }) => isInternal(to));
    expect(internal.length).toBeGreaterThan(500);
    expect(internal.filter(isDead)).toEqual([]);
  });

  test("links by clean paths alone, so that no reader waits for a redirect", () => {
    const links = collect((page) => page.elements("a").map(({ attribs }) => attribs["href"] ?? ""));
    const roundabout = links.filter(({ to }) => {
      const pathname = to.split(/[?#]/, 1)[0] ?? "";
      return to.startsWith("/") && cleanPath(pathname) !== pathname;
    });
    expect(roundabout).toEqual([]);
  });

  test("links elsewhere by http, https or mail, and by nothing that runs", () => {
    const links = collect((page) => page.values("href")).filter(({ to }) => !isInternal(to));
    expect(links.filter(({ to }) => !/^(?:https?:\/\/|mailto:)/.test(to))).toEqual([]);
  });

  test("holds every picture and file that its pages show", () => {
    const resources = collect(resourcesOf);
    expect(resources.length).toBeGreaterThan(50);
    expect(resources.filter(isDead)).toEqual([]);
  });

  test("asks no other origin for anything", () => {
    expect(collect(resourcesOf).filter(({ to }) => !isInternal(to))).toEqual([]);
  });

  test("lets a reader reach every page from the front page by links, but for notices that no list may have", () => {
    const reached = new Set(["index.html"]);
    for (const file of reached) {
      const links = pages.get(file)?.elements("a") ?? [];
      for (const { attribs } of links) {
        const target = fileAt((attribs["href"] ?? "").split(/[?#]/, 1)[0] ?? "");
        if (pages.has(target)) reached.add(target);
      }
    }
    const unreached = [...pages].filter(([file]) => !reached.has(file));
    const headings = unreached.map(([, page]) => textOf(...page.elements("h1")));
    expect(new Set(headings)).toEqual(
      new Set(["Halaman tidak ditemukan", "Artikel ini dicabut", "Anda sedang luring"]),
    );
  });
});
