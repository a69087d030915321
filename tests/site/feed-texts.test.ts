import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { feedFormats, feedPath } from "@/lib/site/paths";
import { faultsInXml, fetchWithNewsboat, parseFeeds } from "../support/feed-reading";
import { faultsInJsonFeed, readJsonFeed } from "../support/json-feed";
import { present } from "../support/known";
import { article, manyFiles } from "../support/newsroom";
import { plainAddressOf } from "../support/picture-files";
import { build, readFolder, startSite, temporaryFolder } from "../support/site";
import { HtmlPage, textOf } from "../support/site-html";
import { ask } from "../support/site-http";
import { pixel, writeNewsroom } from "../support/site-newsroom";
import { elementsIn, textsIn } from "../support/site-xml";

/** As far as a headline may go; what is more like markup is refused by the newsroom's own rules. */
const title = "1 < 2 & \"kutip\" 'tunggal' &lt;b&gt; &amp;amp; ]]> — 😀";
const hostile = "</script><script>alert(1)</script> & \"kutip\" 'tunggal' — 😀";
const hourAgo = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+/, "");

const body = `Menulis \`<script>alert(2)</script>\` dan &lt;b&gt; &amp;amp; di layar; lihat [bagian](#bagian-angka).

## Angka

| Nama | Nilai |
| ---- | ----: |
| Satu |     1 |

![Peta & "kabel"](x.png "Keterangan <i>peta</i>")

::baca-juga{slug=lain}

Catatan.[^1] :en[Just a test], dan [surat](mailto:redaksi@warta.example).

[^1]: Isi catatan.
`;

let contentDir: string;
let siteDir: string;
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  contentDir = await writeNewsroom({
    "articles/jahat.md": article(
      {
        title,
        description: hostile,
        publishedAt: hourAgo,
        tags: ["R&D < 2"],
        kind: "opinion",
        image: {
          src: "x.png",
          alt: 'Titik "satu"',
          caption: hostile,
          credit: "Foto: Ani & Budi",
          ai: true,
        },
        sources: [{ name: "Sumber < satu", url: "https://contoh.example/?a=1&b=2" }],
        corrections: [
          { kind: "ralat", at: hourAgo, text: "Angka <b>diperbaiki</b> & ditambah.", article: "lain" },
        ],
      },
      body,
    ),
    "articles/lain.md": article({ title: "Berita lain", description: "Lonceng." }, "Isi lain."),
    "media/x.png": pixel,
  });
  siteDir = path.join(await temporaryFolder(), "site");
  const { status, output } = await build(contentDir, siteDir);
  expect(status, output).toBe(0);
  files = await readFolder(siteDir);
});

function textAt(file: string): string {
  return present(files.get(file)).toString();
}

/** The entry of the article in each format, by the program or the rules that readers go by. */
async function entries() {
  const read = await parseFeeds(["rss.xml", "atom.xml"].map((file) => path.join(siteDir, file)));
  expect(read.map(({ bozo, fault }) => [bozo, fault])).toEqual(Array(2).fill([false, "''"]));
  const json = present(readJsonFeed(textAt("feed.json")).items[0]);
  const fromJson = { ...json, content: json.content_html, tags: json.tags ?? [], link: json.url };
  return [...read.map((feed) => present(feed.entries[0])), fromJson];
}

describe("a headline and a summary that look like markup", () => {
  test("come out letter for letter in RSS, Atom and JSON Feed", async () => {
    for (const entry of await entries()) {
      expect(entry.title).toBe(title);
      expect(entry.summary).toBe(hostile);
      expect(entry.tags).toEqual(["Teknologi", "Opini", "R&D < 2"]);
    }
    expect(faultsInJsonFeed(textAt("feed.json"))).toEqual([]);
  });

  test("come out letter for letter in the news sitemap, which is as Google describes it", async () => {
    expect(textsIn(textAt("sitemap-berita.xml"), "news:title")).toEqual([title]);
    expect(elementsIn(textAt("sitemap-berita.xml"), "url")).toHaveLength(1);
    const sitemaps = [...files.keys()].filter((file) => /^sitemap-.*\.xml$/.test(file));
    expect(sitemaps.length).toBeGreaterThan(3);
    const places = sitemaps.map((file) => path.join(siteDir, file));
    expect(await faultsInXml(places, "sitemap.xsd")).toBe("");
  });

  test("run nowhere: no document has an element or an attribute that is not its own", async () => {
    for (const { content } of await entries()) {
      const html = new HtmlPage(content);
      expect(html.elements("script")).toEqual([]);
      expect(html.elements("b")).toEqual([]);
    }
    const texts = [...files].filter(([file]) => file.endsWith(".xml"));
    expect(texts.filter(([, bytes]) => bytes.includes("<script"))).toEqual([]);
    // What feed readers take for HTML is escaped once more than what they take for text.
    const [first] = elementsIn(textAt("rss.xml"), "item");
    expect(textsIn(present(first), "description")[0]).toContain(
      "&lt;script&gt;alert(1)&lt;/script&gt; &amp;",
    );
  });
});

describe("the text of an entry", () => {
  test("has what the page has: kind, corrections, picture with its words, text and sources", async () => {
    for (const { content } of await entries()) {
      const html = new HtmlPage(content);
      const paragraphs = html.elements("p").map((p) => textOf(p));
      expect(paragraphs[0]).toBe("Opini");
      expect(paragraphs[1]).toMatch(/^Ralat \(.+ WIB\): Angka <b>diperbaiki<\/b> & ditambah\. Berita/);
      const [figure, map] = html.elements("figure").map((element) => textOf(element));
      expect(figure).toBe(`${hostile} · Foto: Ani & Budi · Ilustrasi dibuat dengan AI`);
      expect(map).toBe("Keterangan <i>peta</i>");
      expect(html.elements("code").map((code) => textOf(code))).toEqual(["<script>alert(2)</script>"]);
      expect(paragraphs[2]).toContain("dan <b> &amp; di layar");
      expect(html.elements("td").map((cell) => textOf(cell))).toEqual(["Satu", "1"]);
      expect(html.elements("span").map(({ attribs }) => attribs)).toEqual([{ lang: "en" }]);
      expect(html.elements("li").map((li) => textOf(li))).toContain("Sumber < satu");
    }
  });

  test("has its addresses in full", async () => {
    const page = "https://warta.example/artikel/jahat";
    for (const { content } of await entries()) {
      const html = new HtmlPage(content);
      const addresses = [...html.values("href"), ...html.values("src")];
      expect(addresses).toEqual(
        expect.arrayContaining([
          `${page}#bagian-angka`,
          `${page}#user-content-fn-1`,
          "https://warta.example/artikel/lain",
          `https://warta.example${await plainAddressOf(pixel)}`,
          "https://contoh.example/?a=1&b=2",
          "mailto:redaksi@warta.example",
        ]),
      );
      expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:)/.test(address))).toEqual([]);
      expect([...html.elements("picture"), ...html.elements("source")]).toEqual([]);
    }
  });
});

describe("the feeds of npm start", () => {
  test("are of their own types, answer 304 while nothing changed, and can be read in Newsboat", async () => {
    const site = await startSite(contentDir, siteDir);
    try {
      for (const [address, type] of [
        ["/rss.xml", "application/rss+xml; charset=utf-8"],
        ["/kanal/teknologi/atom.xml", "application/atom+xml; charset=utf-8"],
        ["/penulis/ani/feed.json", "application/feed+json; charset=utf-8"],
      ] as const) {
        const { status, headers } = await ask(site.url, address);
        expect([status, headers["content-type"]]).toEqual([200, type]);
        const again = await ask(site.url, address, { headers: { "if-none-match": headers.etag ?? "" } });
        expect([again.status, again.body.length]).toEqual([304, 0]);
      }
      for (const address of ["/rss.xml", "/kanal/teknologi/atom.xml"]) {
        const items = await fetchWithNewsboat(`${site.url}${address}`);
        expect(items.map((item) => [item.title, item.author, item.url])).toEqual([
          [title, "Ani", "https://warta.example/artikel/jahat"],
          ["Berita lain", "Ani", "https://warta.example/artikel/lain"],
        ]);
        expect(items[0]?.content).toContain("Menulis");
        expect(items[1]?.content).toContain("Isi lain.");
      }
    } finally {
      await site.stop();
    }
  });
});

describe("a newsroom of long articles", () => {
  test("has feeds below 250 KB all the same, with the newest articles in full", async () => {
    const sentence = 'Menurut laporan, harga perangkat itu naik "sekitar 5%" sejak pekan lalu. ';
    const long = Array.from({ length: 40 }, () => sentence.repeat(4)).join("\n\n");
    const folder = await writeNewsroom(
      manyFiles(30, (index) => [
        `articles/a${String(index)}.md`,
        article({ title: `Berita ${String(index)}`, tags: ["Satu"] }, `${long}\n\n${String(index)}`),
      ]),
    );
    const longSite = path.join(await temporaryFolder(), "site");
    expect(await build(folder, longSite)).toMatchObject({ status: 0 });
    const built = await readFolder(longSite);
    for (const list of ["/", "/kanal/teknologi", "/penulis/ani", "/topik/satu"]) {
      for (const format of feedFormats) {
        const bytes = present(built.get(feedPath(list, format).slice(1)));
        expect(bytes.length).toBeLessThan(250_000);
        expect(bytes.length).toBeGreaterThan(100_000);
      }
    }
  });
});
