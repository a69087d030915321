import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Catalogue } from "@/lib/content/catalogue";
import { listPages } from "@/lib/pages";
import { fileOfPage } from "@/lib/publish/site-files";
import { findHtmlFaults } from "../support/html-checker";
import { present } from "../support/known";
import { loadOwnCatalogue } from "../support/own-pages";
import { changeFolder, publishOwnContent, readFolder, temporaryFolder, unpack } from "../support/site";
import { HtmlPage, linksIn, textOf } from "../support/site-html";

const articleFile = "artikel/xai-phk-500-pelatih-grok.html";

let printed: string;
let siteDir: string;
let files: ReadonlyMap<string, Buffer>;
let catalogue: Catalogue;
/** Every page by its path, as it stands in the folder. */
let pages: ReadonlyMap<string, HtmlPage>;

beforeAll(async () => {
  const published = await publishOwnContent();
  printed = published.output;
  siteDir = published.siteDir;
  expect(published.status, printed).toBe(0);
  files = await readFolder(published.siteDir);
  catalogue = await loadOwnCatalogue();
  pages = new Map(
    [...files]
      .filter(([file]) => file.endsWith(".html"))
      .map(([file, bytes]) => [pathOf(file), new HtmlPage(bytes.toString())]),
  );
});

function pathOf(file: string): string {
  return file === "index.html" ? "/" : `/${file.slice(0, -".html".length)}`;
}

/** The pages that a rule does not hold for. */
function pagesWhere(isWrong: (page: HtmlPage, pagePath: string) => boolean): readonly string[] {
  return [...pages].filter(([pagePath, page]) => isWrong(page, pagePath)).map(([pagePath]) => pagePath);
}

describe("the newsroom's own content", () => {
  test("has no fault, so that a plain build publishes it", () => {
    expect(printed.split("\n").filter((line) => line.includes("  salah  "))).toEqual([]);
  });

  test("is published as the pages of the table and no other", () => {
    const planned = [...listPages(catalogue)].map((page) => page.path);
    expect([...pages.keys()].sort()).toEqual(planned.sort());
    expect([...pages.keys()].map(fileOfPage).sort()).toEqual(
      [...files.keys()].filter((f) => f.endsWith(".html")),
    );
  });

  test("stands compressed beside itself, and unpacks to exactly the plain file", () => {
    const wrong = [...files.keys()]
      .filter((file) => file.endsWith(".html"))
      .flatMap((file) => [`${file}.br`, `${file}.gz`].map((packed) => ({ file, packed })))
      .filter(({ file, packed }) => {
        const bytes = files.get(packed);
        return bytes === undefined || !unpack(packed, bytes).equals(present(files.get(file)));
      });
    expect(wrong).toEqual([]);
  });
});

describe("every published page", () => {
  test("has one main and one h1, and is in Indonesian", () => {
    expect(pagesWhere((page) => page.elements("main").length !== 1)).toEqual([]);
    expect(pagesWhere((page) => page.elements("h1").length !== 1)).toEqual([]);
    expect(pagesWhere((page) => page.elements("html")[0]?.attribs["lang"] !== "id")).toEqual([]);
  });

  test("has a title of its own and a description", () => {
    const titles = [...pages.values()].map((page) => /<title>(.*?)<\/title>/.exec(page.html)?.[1]);
    expect(titles.filter((title) => title === undefined || title === "")).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
    const isDescription = (page: HtmlPage) =>
      page.elements("meta", ({ attribs }) => attribs["name"] === "description");
    expect(pagesWhere((page) => (isDescription(page)[0]?.attribs["content"] ?? "") === "")).toEqual([]);
  });

  test("asks for no script but our own and for no file of Next's, and has no leftovers of React", () => {
    const isOurs = ({ type, src }: Readonly<Record<string, string>>) =>
      type === "application/ld+json" || src?.startsWith("/enhance/") === true;
    expect(
      pagesWhere((page) => page.elements("script", ({ attribs }) => !isOurs(attribs)).length > 0),
    ).toEqual([]);
    expect(pagesWhere((page) => page.html.includes("/_next/"))).toEqual([]);
    expect(pagesWhere((page) => page.html.includes("<!--"))).toEqual([]);
    expect(pagesWhere((page) => /<div hidden[^>]*>\s*<\/div>/.test(page.html))).toEqual([]);
    expect(pagesWhere((page) => page.elements("template").length > 0)).toEqual([]);
  });

  test("writes every time with its offset", () => {
    const wrong = pagesWhere((page) =>
      page
        .elements("time")
        .some(
          ({ attribs }) =>
            !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d|Z)$/.test(attribs["datetime"] ?? ""),
        ),
    );
    expect(wrong).toEqual([]);
  });

  test("has no error for the Nu HTML checker, which finds the ones in a page beside them", async () => {
    const folder = await temporaryFolder();
    await changeFolder(folder, {
      "salah.html": `<!DOCTYPE html><html lang="id"><title>Salah</title><style>p{colour:red}</style><h1><p>a</p></h1>`,
    });
    const faults = await findHtmlFaults(siteDir, folder);
    expect(faults.filter((fault) => !fault.includes("/salah.html:"))).toEqual([]);
    expect(faults).toEqual([
      expect.stringContaining("Property “colour” doesn't exist"),
      expect.stringContaining("Element “p” not allowed as child of element “h1”"),
    ]);
  });

  test("has a style for each class that it names, and none of the long names of the compiler", () => {
    const unknown = [...pages].flatMap(([pagePath, page]) => {
      const styles = Array.from(page.html.matchAll(/<style>(.*?)<\/style>/gs), ([, css = ""]) => css).join(
        "",
      );
      const known = new Set(Array.from(styles.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g), ([, name]) => name));
      const named = page.values("class").flatMap((value) => value.split(/\s+/));
      return named.filter((name) => !known.has(name)).map((name) => `${pagePath}: ${name}`);
    });
    expect(unknown).toEqual([]);
    expect(pagesWhere((page) => page.values("class").some((value) => value.includes("_")))).toEqual([]);
  });

  test("is valid HTML", () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended", "html-validate:a11y"],
      rules: {
        // React writes void elements, names in mixed case and empty attributes, and browsers read them all the same.
        "void-style": "off",
        "attr-case": "off",
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        "doctype-style": "off",
        // Styles are inline on purpose, and a headline may be longer than a search engine shows.
        "no-inline-style": "error",
        "long-title": "off",
        // A wide table is boxed in a region that can be scrolled; a section would want a heading.
        "prefer-native-element": "off",
        // A list may have a name; screen readers say it.
        "aria-label-misuse": ["error", { allowAnyNamable: true }],
        // The body of an article is Markdown: white space at the end of its lines is nobody's fault.
        "no-trailing-whitespace": "off",
      },
    });
    const faults = [...pages].flatMap(([pagePath, page]) =>
      validator
        .validateStringSync(page.html)
        .results.flatMap((result) => result.messages)
        .map(({ ruleId, message, selector }) => `${pagePath}: ${ruleId}: ${message} (${selector ?? ""})`),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });
});

describe("all pages together", () => {
  const navigation = (page: HtmlPage, label: string) =>
    page
      .elements("nav", ({ attribs }) => attribs["aria-label"] === label)
      .map(linksIn)
      .join(" ");

  test.each(["Kanal", "Semua kanal", "Tentang situs ini"])(
    "have the same links in the same order in %s, those for help among them",
    (label) => {
      const rows = new Set([...pages.values()].map((page) => navigation(page, label)));
      expect(rows.size).toBe(1);
      expect([...rows][0]).toMatch(/^\//);
    },
  );

  test("have no link whose words do not say where on this site it leads", () => {
    const wrong = [...pages].flatMap(([pagePath, page]) => {
      const places = new Map<string, Set<string>>();
      for (const link of page.elements("a", ({ attribs }) => attribs["href"]?.startsWith("/") === true)) {
        const name = link.attribs["aria-label"] ?? textOf(link);
        places.set(name, (places.get(name) ?? new Set()).add(link.attribs["href"] ?? ""));
      }
      const isVague = (name: string) =>
        /^(?:|(?:baca |lihat )?selengkapnya|di sini|baca juga|lanjut)$/i.test(name);
      return [...places]
        .filter(([name, hrefs]) => isVague(name) || hrefs.size > 1)
        .map(([name, hrefs]) => `${pagePath}: "${name}": ${[...hrefs].join(", ")}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the article about xAI", () => {
  test("names the other stories in the region Artikel terkait, in the editor's order", () => {
    const page = present(pages.get(pathOf(articleFile)));
    const region = present(page.region("Artikel terkait"));
    const articles = [...new Set(linksIn(region).filter((href) => href.startsWith("/artikel/")))];
    expect(articles).toEqual([
      "/artikel/openai-tetap-dikendalikan-nirlaba",
      "/artikel/snap-phk-20-persen",
      "/artikel/valuasi-x-kembali-44-miliar",
      "/artikel/deepseek-guncang-nvidia",
    ]);
  });

  test("has its text in one article element", () => {
    const page = present(pages.get(pathOf(articleFile)));
    const main = page.elements(
      "article",
      ({ parent }) => parent !== null && "name" in parent && parent.name === "main",
    );
    expect(main).toHaveLength(1);
  });

  test("travels in at most ten kilobytes", () => {
    expect(present(files.get(`${articleFile}.br`)).length).toBeLessThanOrEqual(10_240);
  });
});
