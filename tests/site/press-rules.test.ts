import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { faultsInXml, parseFeeds } from "../support/feed-reading";
import { faultsInJsonFeed, readJsonFeed } from "../support/json-feed";
import { present } from "../support/known";
import { article } from "../support/newsroom";
import { build, readFolder, temporaryFolder } from "../support/site";
import { HtmlPage, textOf } from "../support/site-html";
import { pixel, writeNewsroom } from "../support/site-newsroom";
import { elementsIn, textsIn } from "../support/site-xml";

const hoursAgo = (hours: number) => `${new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 19)}Z`;

let siteDir: string;
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  const image = { src: "x.png", alt: "Titik", ai: true };
  const contentDir = await writeNewsroom({
    "articles/iklan.md": article(
      {
        title: "Toko buka",
        kind: "sponsored",
        sponsor: { name: "PT Toko", url: "https://toko.example/pt" },
        publishedAt: hoursAgo(1),
        tags: ["Umum"],
        image,
        sources: [{ name: "Toko", url: "https://toko.example/tentang" }],
      },
      "Lihat [toko](https://toko.example) atau [beritanya](/artikel/berita).",
    ),
    "articles/berita.md": article({
      title: "Harga naik",
      publishedAt: hoursAgo(30),
      updatedAt: hoursAgo(20),
      tags: ["Umum"],
      image,
      sources: [{ name: "Kantor", url: "https://kantor.example" }],
      corrections: [
        { kind: "ralat", at: hoursAgo(25), text: "Satu & dua." },
        { kind: "hak-jawab", at: hoursAgo(10), text: "Kami keberatan.", article: "balasan", by: "PT Toko" },
      ],
    }),
    "articles/balasan.md": article({ title: "Tanggapan toko", publishedAt: hoursAgo(10), tags: ["Umum"] }),
    "media/x.png": pixel,
  });
  siteDir = path.join(await temporaryFolder(), "site");
  const { status, output } = await build(contentDir, siteDir);
  expect(status, output).toBe(0);
  files = await readFolder(siteDir);
});

const textAt = (file: string) => present(files.get(file)).toString();
const pageAt = (file: string) => new HtmlPage(textAt(file));

/** The value of an attribute of every link to an address. */
function relsOf(html: HtmlPage, address: string): readonly (string | undefined)[] {
  const links = html.elements("a", ({ attribs }) => attribs["href"] === address);
  return links.map(({ attribs }) => attribs["rel"]);
}

describe("an article that was paid for", () => {
  const lists = ["index.html", "kanal/teknologi.html", "topik/umum.html", "penulis/ani.html"];

  test("says so on its page and in every list that has it", () => {
    const labelsOf = (file: string) =>
      pageAt(file)
        .elements("b")
        .map((b) => textOf(b));
    expect(labelsOf("artikel/iklan.html")).toContain("Konten bersponsor");
    for (const file of lists) expect(labelsOf(file), file).toContain("Konten bersponsor dari PT Toko");
    expect(textAt("artikel/iklan.md")).toContain("**Konten bersponsor**");
  });

  test("says who paid, on its page, in its copy, in feeds and to search engines", () => {
    const page = pageAt("artikel/iklan.html");
    expect(page.text).toContain("Dibayar oleh PT Toko, terpisah dari pemberitaan redaksi");
    expect(relsOf(page, "https://toko.example/pt")).toEqual(["noopener sponsored"]);
    expect(page.html).toContain(
      '"sponsor":{"@type":"Organization","name":"PT Toko","url":"https://toko.example/pt"}',
    );
    expect(textAt("artikel/iklan.md")).toContain("Dibayar oleh [PT Toko](https://toko.example/pt)");
    const [item] = elementsIn(textAt("rss.xml"), "item");
    expect(new HtmlPage(textsIn(present(item), "content:encoded").join("")).text).toContain(
      "Dibayar oleh PT Toko",
    );
  });

  test("says so before its headline wherever that is read by itself: tabs, previews, search and chats", () => {
    const page = pageAt("artikel/iklan.html");
    const headline = "Konten bersponsor: Toko buka";
    const meta = (name: string) =>
      page
        .elements("meta", ({ attribs }) => attribs["property"] === name)
        .map(({ attribs }) => attribs["content"]);
    expect(meta("og:title")).toEqual([headline]);
    expect(meta("og:description")).toEqual(["Dibayar oleh PT Toko. Ringkasan berita."]);
    expect(page.elements("title").map((title) => textOf(title))).toEqual([`${headline} | Warta`]);
    expect(page.html).toContain(`"headline":"${headline}"`);
    expect(page.values("href").some((href) => href.includes(encodeURIComponent(headline)))).toBe(true);
    expect(page.elements("h1").map((h1) => textOf(h1))).toEqual(["Toko buka"]);
  });

  test("says so in every feed, among its categories and before its text", async () => {
    for (const list of ["", "kanal/teknologi/", "topik/umum/", "penulis/ani/"]) {
      const read = await parseFeeds(["rss.xml", "atom.xml"].map((file) => path.join(siteDir, list + file)));
      const json = present(readJsonFeed(textAt(`${list}feed.json`)).items[0]);
      const entries = [
        ...read.map(({ entries: [first] }) => present(first)),
        { ...json, content: json.content_html },
      ];
      for (const { title, tags, content } of entries) {
        expect(title).toBe("Konten bersponsor: Toko buka");
        expect(tags).toContain("Konten bersponsor");
        expect(textOf(present(new HtmlPage(content).elements("p")[0]))).toBe("Konten bersponsor");
      }
    }
  });

  test("tells search engines of its links to other sites, on its page and in feeds, and of no others", () => {
    const [item] = elementsIn(textAt("rss.xml"), "item");
    const inFeed = new HtmlPage(textsIn(present(item), "content:encoded").join(""));
    expect(relsOf(pageAt("artikel/iklan.html"), "https://toko.example")).toEqual(["sponsored"]);
    expect(relsOf(pageAt("artikel/iklan.html"), "https://toko.example/tentang")).toEqual([
      "noopener sponsored",
    ]);
    expect(relsOf(inFeed, "https://toko.example")).toEqual(["sponsored"]);
    expect(relsOf(inFeed, "https://toko.example/tentang")).toEqual(["sponsored"]);
    expect(relsOf(inFeed, "https://warta.example/artikel/berita")).toEqual([undefined]);
    const others = [...files].filter(
      ([file]) => /(?:html|xml|json)$/.test(file) && /berita|balasan/.test(file),
    );
    expect(others.filter(([, bytes]) => bytes.includes('rel="sponsored"'))).toEqual([]);
  });

  test("is no news: it leads nothing by itself and is not in the news sitemap", () => {
    expect(textsIn(textAt("sitemap-berita.xml"), "news:title")).toEqual(["Tanggapan toko", "Harga naik"]);
    for (const file of ["index.html", "kanal/teknologi.html"]) {
      const [first] = pageAt(file)
        .elements("h2")
        .filter((h2) => textOf(h2) !== "Terbaru");
      expect(textOf(present(first)), file).toBe("Tanggapan toko");
    }
    const names = pageAt("artikel/iklan.html").elements(
      "meta",
      ({ attribs }) => attribs["name"] === "googlebot-news",
    );
    expect(names.map(({ attribs }) => attribs["content"])).toEqual(["noindex"]);
  });
});

describe("a picture that was made with AI", () => {
  test("is labelled on its page, in lists and in feeds", () => {
    expect(pageAt("artikel/berita.html").text).toContain("Ilustrasi dibuat dengan AI");
    for (const file of ["kanal/teknologi.html", "topik/umum.html"]) {
      expect(
        pageAt(file)
          .elements("small")
          .map((small) => textOf(small)),
        file,
      ).toContain("Ilustrasi AI");
    }
    for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
      expect(textAt(file)).toContain("Ilustrasi dibuat dengan AI");
    }
  });
});

describe("an article and the full reply to it", () => {
  test("lead to each other, on their pages, in their copies and in feeds", () => {
    expect(pageAt("artikel/berita.html").values("href")).toContain("/artikel/balasan");
    expect(pageAt("artikel/balasan.html").values("href")).toContain("/artikel/berita");
    expect(textAt("artikel/berita.md")).toContain("(https://warta.example/artikel/balasan)");
    expect(textAt("artikel/balasan.md")).toContain("**Hak jawab dari PT Toko** atas artikel [Harga naik]");
    expect(pageAt("artikel/balasan.html").text).toContain("Tanggapan PT Toko, dimuat oleh Ani");
    const [, reply, news] = elementsIn(textAt("rss.xml"), "item").map((item) =>
      textsIn(item, "content:encoded").join(""),
    );
    expect(reply).toContain(
      '<strong>Hak jawab dari PT Toko</strong> atas artikel <a href="https://warta.example/artikel/berita">',
    );
    expect(news).toContain('<a href="https://warta.example/artikel/balasan">');
  });
});

describe("the register of corrections", () => {
  test("has a feed of its own that feed readers read, with an entry for each correction", async () => {
    const read = await parseFeeds(
      ["koreksi/rss.xml", "koreksi/atom.xml"].map((file) => path.join(siteDir, file)),
    );
    expect(read.map(({ bozo }) => bozo)).toEqual([false, false]);
    expect(faultsInJsonFeed(textAt("koreksi/feed.json"))).toEqual([]);
    expect(
      await faultsInXml(["koreksi/rss.xml", "koreksi/atom.xml"].map((file) => path.join(siteDir, file))),
    ).toBe("");
    const json = readJsonFeed(textAt("koreksi/feed.json"));
    for (const titles of [
      ...read.map(({ entries }) => entries.map(({ title }) => title)),
      json.items.map(({ title }) => title),
    ]) {
      expect(titles).toEqual(["Hak jawab dari PT Toko: Harga naik", "Ralat: Harga naik"]);
    }
    const { id, url, content_html: content } = present(json.items[0]);
    expect(new URL(id).pathname).toBe("/artikel/berita");
    const anchor = new URL(url).hash.slice(1);
    expect(textOf(present(pageAt("artikel/berita.html").byId(anchor)))).toContain("Kami keberatan.");
    expect(new HtmlPage(content).values("href")).toEqual([
      "https://warta.example/artikel/balasan",
      "https://warta.example/artikel/berita",
    ]);
  });

  test("announces its feed, and has a link to it", () => {
    const page = pageAt("koreksi.html");
    const types = page
      .elements(
        "link",
        ({ attribs }) => attribs["href"]?.startsWith("https://warta.example/koreksi/") === true,
      )
      .map(({ attribs }) => attribs["type"]);
    expect(types).toEqual(["application/rss+xml", "application/atom+xml", "application/feed+json"]);
    expect(page.elements("a").map(({ attribs }) => attribs["href"])).toContain("/koreksi/rss.xml");
  });
});

describe("the time of an article's last change", () => {
  test("is that of its newest correction, the same to the letter wherever it is told", () => {
    const page = pageAt("artikel/berita.html");
    const [updated] = page.elements("p").filter((p) => textOf(p).startsWith("Diperbarui"));
    const shown = /datetime="([^"]+)"/i.exec(page.html.slice(page.html.indexOf("Diperbarui")))?.[1];
    expect(updated).toBeDefined();
    const modified = /"dateModified":"([^"]+)"/.exec(page.html)?.[1];
    const [og] = page.elements("meta", ({ attribs }) => attribs["property"] === "article:modified_time");
    const [, , entry] = elementsIn(textAt("atom.xml"), "entry");
    const feed = textsIn(present(entry), "updated")[0];
    const month = [...files.keys()].filter((file) => /^sitemap-\d{4}-\d\d\.xml$/.test(file));
    const urls = month.flatMap((file) => elementsIn(textAt(file), "url"));
    const url = urls.find((element) => textsIn(element, "loc")[0] === "https://warta.example/artikel/berita");
    const lastmod = textsIn(present(url), "lastmod")[0];
    expect(Date.parse(present(shown))).toBeGreaterThan(Date.now() - 11 * 3_600_000);
    expect([modified, og?.attribs["content"], feed, lastmod]).toEqual(Array(4).fill(shown));
  });
});
