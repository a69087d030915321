import { describe, expect, test } from "vitest";
import { faultsOf, formOf, read, render } from "../../../support/body";

describe("raw HTML", () => {
  test.each([
    ["Teks <b>tebal</b>.", "<p>Teks tebal.</p>"],
    ["<script>alert(1)</script>\n\nTeks.", "<p>Teks.</p>"],
    ["Teks <!-- catatan --> lagi.", "<p>Teks  lagi.</p>"],
    ['<iframe src="https://contoh.id"></iframe>', ""],
  ])("is dropped: %s", (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  test("is worth a word, and no fault", () => {
    expect(read("Satu.\n\nDua <b>tebal</b>.").issues).toMatchObject([
      { rule: "html-dropped", effect: "advice", line: 3, column: 5 },
    ]);
  });
});

describe("a heading", () => {
  test.each(["# Judul", "Judul\n====="])("of the first level is a fault: %s", (markdown) => {
    expect(faultsOf(`Satu.\n\n${markdown}`)).toEqual(["3:1 heading-one"]);
  });

  test("has the same anchor in the text and in the contents, also when its words come twice", () => {
    const markdown = "## Latar belakang\n\n### Harga: Rp1.500.000\n\n## Latar belakang\n\n#### Kecil";
    const ids = ["bagian-latar-belakang", "bagian-harga-rp1500000", "bagian-latar-belakang-1"];
    expect(read(markdown).body.headings).toEqual([
      { id: ids[0], text: "Latar belakang", depth: 2 },
      { id: ids[1], text: "Harga: Rp1.500.000", depth: 3 },
      { id: ids[2], text: "Latar belakang", depth: 2 },
    ]);
    expect([...render(markdown).matchAll(/id="([^"]+)"/g)].map(([, id]) => id)).toEqual(ids);
  });

  test("is listed by its words, without markup", () => {
    const [heading] = read("## Soal `kode`, *miring* <b>dan</b> :en[cloud]").body.headings;
    expect(heading?.text).toBe("Soal kode, miring dan cloud");
  });
});

describe("a picture", () => {
  const pictures = { "2025/peta.jpg": [1200, 800] } as const;
  const { avif, webp = "", src: jpeg } = formOf("2025/peta.jpg", 1200, 800);
  const img =
    `<picture><source type="image/avif" srcset="${avif}" sizes="(min-width:44em) 40rem,92vw">` +
    `<source type="image/webp" srcset="${webp}">` +
    `<img src="${jpeg}" alt="Peta" width="1200" height="800" loading="lazy"></picture>`;

  test.each(["media/2025/peta.jpg", "/media/2025/peta.jpg", "2025/peta.jpg"])(
    "of its own with a title is a figure with a caption: %s",
    (src) => {
      expect(render(`![Peta](${src} "Peta *kabel*")`, { pictures })).toBe(
        `<figure>${img}<figcaption>Peta *kabel*</figcaption></figure>`,
      );
    },
  );

  test("without a title is a figure without a caption", () => {
    expect(render("![Peta](2025/peta.jpg)", { pictures })).toBe(`<figure>${img}</figure>`);
  });

  test("within a sentence is no figure", () => {
    expect(render("Lihat ![Peta](2025/peta.jpg) ini.", { pictures })).toBe(`<p>Lihat ${img} ini.</p>`);
  });

  test("that is named below the text is the same as one that is named in it", () => {
    expect(render('![Peta][p]\n\n[p]: media/2025/peta.jpg "Kabel"', { pictures })).toBe(
      `<figure>${img}<figcaption>Kabel</figcaption></figure>`,
    );
  });

  test("twice in a paragraph is twice there", () => {
    expect(render("![Peta](2025/peta.jpg) ![Peta](2025/peta.jpg)", { pictures })).toBe(
      `<p>${img} ${img}</p>`,
    );
  });

  test.each([
    "![Peta](hilang.jpg)",
    "![Peta](https://contoh.id/a.jpg)",
    "![Peta][p]\n\n[p]: https://contoh.id/a.jpg",
  ])("that is not ours is not shown: %s", (markdown) => {
    expect(render(markdown, { pictures })).not.toContain("<img");
  });

  test("is noted with its place", () => {
    expect(read("A ![Peta](media/a.jpg)\n\n![Peta][p]\n\n[p]: b.png").body.pictures).toEqual([
      { path: "a.jpg", line: 1, column: 11, length: 11 },
      { path: "b.png", line: 5, column: 6, length: 5 },
    ]);
  });

  test.each([
    ["![A](https://contoh.id/a.jpg)", "1:6 picture-path"],
    ["![A](../site.yaml)", "1:6 picture-path"],
    ["![A](a.svg)", "1:6 picture-path"],
    ["![A](data:image/png;base64,AA)", "1:6 picture-path"],
    ["![A][p]\n\n[p]: //contoh.id/a.jpg", "3:6 picture-path"],
  ])("from elsewhere is a fault: %s", (markdown, fault) => {
    expect(faultsOf(markdown)).toEqual([fault]);
  });
});

describe("a table", () => {
  test("stands in a box that a keyboard can reach and scroll", () => {
    expect(render("| a |\n| - |\n| 1 |")).toMatch(
      /^<div class="tabel" role="region" tabindex="0" aria-label="Tabel"><table>[^]*<\/table><\/div>$/,
    );
  });

  test("stands in one box only, inside a quotation too", () => {
    expect(render("> | a |\n> | - |\n> | 1 |").match(/class="tabel"/g)).toHaveLength(1);
  });
});

describe("footnotes", () => {
  const html = render("Satu[^a] dua[^b] lagi[^a].\n\n[^a]: Kata A.\n[^b]: Kata B.");

  test("speak Indonesian", () => {
    expect(html).toContain(">Catatan kaki</h2>");
    expect(html).toContain('aria-label="Kembali ke rujukan 1-2"');
    expect(html).not.toMatch(/Footnotes|Back to/);
  });

  test("lead to anchors that are there, each once", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/(?:href="#|aria-describedby=")([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  test("leave a heading of the same name alone", () => {
    const both = render("## Footnotes\n\nSatu[^a].\n\n[^a]: Kata.");
    expect(both).toContain('<h2 id="bagian-footnotes">Footnotes</h2>');
    expect(both).toContain(">Catatan kaki</h2>");
  });
});

describe("a text that is nested beyond reading", { timeout: 60_000 }, () => {
  test.each([
    ["quotations", ">".repeat(20_000) + " a", 1],
    ["quotations with space", "> ".repeat(20_000) + "a", 1],
    ["lists in one line", "- ".repeat(20_000) + "a", 1],
    ["quotations after other words", "Satu.\n\n" + "> ".repeat(20_000) + "a", 3],
    [
      "lists over many lines",
      Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
      101,
    ],
    ["emphasis", "*".repeat(20_000) + "a" + "*".repeat(20_000), 1],
    ["emphasis in words", "*a **b ".repeat(300) + "c** d*".repeat(300), 1],
  ])("is a fault, and told soon: %s", (_, markdown, line) => {
    const startedMs = performance.now();
    expect(faultsOf(markdown)).toEqual([`${String(line)}:1 body-tangled`]);
    expect(performance.now() - startedMs).toBeLessThan(15_000);
  });

  test("is not what a long article with nested lists is", () => {
    expect(faultsOf("- satu\n  - dua\n    - tiga\n      > empat **lima _enam_**\n\n".repeat(200))).toEqual(
      [],
    );
  });
});

describe("the facts of a body", () => {
  test("count words, not markup", () => {
    expect(read("## Dua kata\n\nTiga **empat** [lima](/artikel/x).\n\n```\nenam\n```").body.wordCount).toBe(
      6,
    );
  });

  test("name equal texts equally and others otherwise", () => {
    expect(read("Satu.").body.hash).toBe(read("Satu.").body.hash);
    expect(read("Satu.").body.hash).not.toBe(read("Satu. ").body.hash);
  });
});
