import { readFile } from "node:fs/promises";
import path from "node:path";
import { toString } from "mdast-util-to-string";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, test } from "vitest";
import { newSite } from "../support/merge-newsroom";
import { present } from "../support/known";
import { article, newsroomFrame } from "../support/newsroom";
import { plainAddressOf } from "../support/picture-files";
import { build, changeFolder, readFolder, unpack } from "../support/site";
import { HtmlPage, textOf } from "../support/site-html";
import { pixel, writeNewsroom } from "../support/site-newsroom";

const body = `Hujan turun di Bogor, kata :en[the *mayor*].

Baca [berita lain](/artikel/lain), [naskah](/artikel/draf-rahasia), [nanti][n], dan [catatan](/artikel/ditarik-rahasia).[^a]

::baca-juga{slug=lain}

::baca-juga{slug=nanti-rahasia}

::video[Banjir]{youtube=dQw4w9WgXcQ}

## Angka <b>hujan</b>

| Hari  | Curah |
| ----- | ----: |
| Senin |  1\\|2 |

> "Deras *sekali*," kata warga.

![Titik](titik.png "Titik banjir")

[n]: /artikel/nanti-rahasia
[^a]: Menurut catatan warga.
[^rahasia]: Rahasia redaksi.
`;

const files = {
  "articles/hujan.md": article(
    {
      title: "Hujan *deras* # 1 & <2> 😀",
      place: "Bogor",
      kind: "analysis",
      updatedAt: "2025-09-14T08:00",
      related: ["lain", "draf-rahasia"],
      image: { src: "titik.png", alt: "Awan", caption: "Awan di Bogor" },
      sources: [{ name: "Catatan cuaca", url: "https://contoh.id/a?b=1&c=2" }],
      corrections: [{ kind: "ralat", at: "2025-09-15T08:00", text: "Angka 5 * 3 diperbaiki." }],
    },
    body,
  ),
  "articles/lain.md": article({ title: "Berita lain" }),
  "articles/salah.md": article({ title: "Berita ketiga" }),
  "articles/draf-rahasia.md": article({ title: "Rahasia satu", status: "draft" }, "Rahasia."),
  "articles/nanti-rahasia.md": article({ title: "Rahasia dua", publishedAt: "2199-01-01T08:00" }, "Rahasia."),
  "articles/ditarik-rahasia.md": article(
    {
      title: "Rahasia tiga",
      status: "withdrawn",
      withdrawnAt: "2025-09-15T08:00",
      withdrawnReason: "Keliru.",
    },
    "Rahasia.",
  ),
  "media/titik.png": pixel,
  "site.yaml": `${newsroomFrame["site.yaml"] ?? ""}indexNowKey: kunci-warta\n`,
};

let contentDir: string;
let siteDir: string;
let site: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  contentDir = await writeNewsroom(files);
  siteDir = await newSite();
  const { status, output } = await build(contentDir, siteDir, ["--hold-invalid"]);
  expect(status, output).toBe(0);
  site = await readFolder(siteDir);
});

const fileText = (file: string) => present(site.get(file)).toString();
const copiesIn = (folder: ReadonlyMap<string, Buffer>) =>
  [...folder.keys()].filter((file) => file.endsWith(".md"));

/** What each paragraph, headline, cell and block of a Markdown text says. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[] = [];
  visit(remark().use(remarkGfm).parse(markdown), (node) => {
    if (["paragraph", "heading", "tableCell", "code"].includes(node.type)) blocks.push(toString(node));
  });
  return blocks.map((block) => block.replace(/\s+/g, " "));
}

/** What a page's article says, the other stories below it not counted. */
function articleText(file: string): string {
  const page = new HtmlPage(fileText(file));
  return textOf(...page.elements("article")).replace(/\s+/g, " ");
}

describe("Markdown copies", () => {
  test("exist of exactly the public articles, compressed as well", () => {
    const expected = ["artikel/hujan.md", "artikel/lain.md", "artikel/salah.md"];
    expect(copiesIn(site)).toEqual(expected);
    for (const file of expected) {
      const packed = `${file}.gz`;
      expect(unpack(packed, present(site.get(packed))).toString()).toBe(fileText(file));
    }
  });

  test.each(["hujan", "lain"])("say nothing that the page of %s does not say", (slug) => {
    const [page, copy] = [articleText(`artikel/${slug}.html`), fileText(`artikel/${slug}.md`)];
    const blocks = blocksOf(copy);
    const byline = blocks.filter((block) => block.startsWith("Oleh ")).flatMap((line) => line.split(". "));
    const others = blocks.filter((block) => !/^(?:Oleh |Halaman asli: )/.test(block));
    expect(byline.length).toBeGreaterThan(1);
    expect(others.length).toBeGreaterThan(2);
    const unsaid = [...byline.map((part) => part.replace(/\.$/, "")), ...others].filter(
      (text) => !page.includes(text),
    );
    expect(unsaid).toEqual([]);
  });

  test("say what their page says, word for word", () => {
    const said = blocksOf(fileText("artikel/hujan.md"));
    const page = articleText("artikel/hujan.html");
    for (const words of [
      "Hujan *deras* # 1 & <2> 😀",
      "Ringkasan berita.",
      "Bogor, Warta — Hujan turun di Bogor, kata the mayor.",
      "Ralat Senin, 15 September 2025, 08.00 WIB",
      "Angka 5 * 3 diperbaiki.",
      "Awan di Bogor",
      "Baca juga Berita lain",
      "Tonton video di YouTube: Banjir",
      "Angka hujan",
      "1|2",
      '"Deras sekali," kata warga.',
      "Titik banjir",
      "Catatan cuaca",
    ]) {
      expect(said).toContain(words);
      expect(page).toContain(words);
    }
    expect(said).toContain("Analisis");
    expect(said).toContain("Baca berita lain, naskah, nanti, dan catatan.");
    expect(said).toContain("Menurut catatan warga.");
  });

  test("have every address in full", async () => {
    const addresses: string[] = [];
    visit(remark().use(remarkGfm).parse(fileText("artikel/hujan.md")), (node) => {
      if (node.type === "link" || node.type === "image") addresses.push(node.url);
    });
    const picture = `https://warta.example${await plainAddressOf(pixel)}`;
    expect(addresses).toEqual([
      "https://warta.example/penulis/ani",
      picture,
      "https://warta.example/artikel/lain",
      "https://warta.example/artikel/lain",
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      picture,
      "https://contoh.id/a?b=1&c=2",
      "https://warta.example/artikel/hujan",
    ]);
  });
});

describe("what machines read", () => {
  test("has no trace of what is not public", () => {
    const traces = [...site]
      .filter(
        ([file]) => /\.(?:md|txt|webmanifest|xml|json)(?:\.br|\.gz)?$/.test(file) && !file.startsWith("."),
      )
      .filter(([file, bytes]) => /rahasia/i.test(file + unpack(file, bytes).toString()))
      .map(([file]) => file);
    expect(traces).toEqual([]);
    expect(site.has("llms.txt")).toBe(true);
  });

  test("has the web manifest, the key of the site and nothing else in its file", () => {
    expect(JSON.parse(fileText("manifest.webmanifest"))).toMatchObject({ name: "Warta", lang: "id" });
    expect(fileText("kunci-warta.txt")).toBe("kunci-warta");
  });

  test("follows the articles: a copy goes with its article, though a fault holds another one as it was", async () => {
    const before = fileText("artikel/salah.md");
    await changeFolder(contentDir, {
      "articles/lain.md": article({
        title: "Berita lain",
        status: "withdrawn",
        withdrawnAt: "2025-09-16T08:00",
        withdrawnReason: "Keliru.",
      }),
      "articles/salah.md": article({ title: "Berita ketiga", section: "tidak-ada" }, "Isi yang lain."),
    });
    const { status, output } = await build(contentDir, siteDir, ["--hold-invalid"]);
    expect(status, output).toBe(0);
    expect(copiesIn(await readFolder(siteDir))).toEqual(["artikel/hujan.md", "artikel/salah.md"]);
    expect(await readFile(path.join(siteDir, "artikel/salah.md"), "utf8")).toBe(before);
    const copy = await readFile(path.join(siteDir, "artikel/hujan.md"), "utf8");
    expect(copy).toContain("Baca berita lain, naskah");
    expect(copy).not.toContain("/artikel/lain");
  });
});
