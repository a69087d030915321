import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { copy, formOf, render } from "../../../support/body";

const mapUrl = `https://warta.example${formOf("peta.jpg", 4, 3).src}`;

describe("the copy of a body", () => {
  const surroundings = {
    articles: { ada: "Ada *bintang* & [kurung]" },
    paths: ["/kanal/gadget", "/media/peta.jpg"],
    pictures: { "peta.jpg": [4, 3] },
    linkedPictures: { "/media/peta.jpg": "/media/0000000000-1200.jpg" },
  } as const;

  test.each([
    ["[teks](/artikel/ada#atas)", "[teks](https://warta.example/artikel/ada#atas)"],
    ["[teks](/kanal/gadget)", "[teks](https://warta.example/kanal/gadget)"],
    ["[teks](#bagian-satu)", "[teks](https://warta.example/artikel/a#bagian-satu)"],
    ["[teks](https://contoh.id/a)", "[teks](https://contoh.id/a)"],
    ["<redaksi@warta.example>", "<redaksi@warta.example>"],
    ["![Peta](peta.jpg)", `![Peta](${mapUrl})`],
    ["[peta](/media/peta.jpg)", "[peta](https://warta.example/media/0000000000-1200.jpg)"],
  ])("has its addresses in full: %s", (markdown, written) => {
    expect(copy(markdown, surroundings)).toBe(`${written}\n`);
  });

  test.each([
    ["a link", "[teks *miring*](/artikel/draf-rahasia)", "teks *miring*"],
    ["a link with a title", '[teks](/artikel/draf-rahasia "rahasia")', "teks"],
    ["a link by name", "[teks][nama]\n\n[nama]: /artikel/draf-rahasia", "teks"],
    ["a name that nothing uses", "Teks.\n\n[nama]: /artikel/draf-rahasia", "Teks."],
    ["a directive", "Teks.\n\n::baca-juga{slug=draf-rahasia}", "Teks."],
    ["a picture", "Teks.\n\n![Peta](rahasia.jpg)", "Teks."],
    ["a comment", "Teks. <!-- rahasia -->", "Teks."],
    ["a footnote that the text does not call", "Teks.\n\n[^a]: Rahasia.", "Teks."],
    ["a footnote within a quotation", "Teks.\n\n> Kata.\n>\n> [^a]: Rahasia.", "Teks.\n\n> Kata."],
  ])("does not give away what the page leaves out: %s", (_, markdown, written) => {
    expect(copy(markdown, surroundings)).toBe(`${written}\n`);
  });

  test("says in plain Markdown what directives stand for", () => {
    const markdown =
      "Kata :en[streaming *video*]{lang=fr} itu.\n\n::baca-juga{slug=ada}\n\n::video[Peluncuran]{youtube=dQw4w9WgXcQ}\n\n:::kotak\nIsi.\n:::";
    expect(copy(markdown, surroundings).trim().split("\n\n")).toEqual([
      "Kata streaming *video* itu.",
      "**Baca juga** [Ada \\*bintang\\* & \\[kurung\\]](https://warta.example/artikel/ada)",
      "[Tonton video di YouTube: Peluncuran](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
      "Isi.",
    ]);
  });

  test("has a caption as a paragraph of its own", () => {
    expect(copy('![Peta](peta.jpg "Kabel *laut*")\n\nTeks.', surroundings)).toBe(
      `![Peta](${mapUrl})\n\n*Kabel \\*laut\\**\n\nTeks.\n`,
    );
  });

  test("has the footnotes that the text calls at its end, in the order of their calls", () => {
    expect(copy("[^b]: Kata B.\n\nSatu[^a] dua[^b].\n\n[^a]: Kata A[^c].\n\n[^c]: Kata C.")).toBe(
      "Satu[^a] dua[^b].\n\n[^a]: Kata A[^c].\n\n[^b]: Kata B.\n\n[^c]: Kata C.\n",
    );
  });

  test.each([
    ["Hujan turun.", "**Bogor, Warta** — Hujan turun."],
    ["[^a]: Catatan.\n\nHujan[^a].", "**Bogor, Warta** — Hujan[^a].\n\n[^a]: Catatan."],
    ["## Hujan", "**Bogor, Warta**\n\n## Hujan"],
    ["::baca-juga{slug=ada}", /^\*\*Bogor, Warta\*\*\n\n\*\*Baca juga/],
    ["![Peta](peta.jpg)", /^\*\*Bogor, Warta\*\*\n\n!\[Peta/],
  ])("has the dateline where the page has it: %s", (markdown, written) => {
    const found = copy(markdown, surroundings, "Bogor, Warta").trim();
    if (typeof written === "string") expect(found).toBe(written);
    else expect(found).toMatch(written);
  });

  test.each(["", "<!-- catatan -->", "[nama]: https://contoh.id", "::baca-juga{slug=hilang}"])(
    "is empty when the page shows nothing: %j",
    (markdown) => {
      expect(copy(markdown)).toBe("");
    },
  );
});

/** What a reader reads: the words of a piece of HTML, whatever the white space between them. */
function wordsOf(html: string): string {
  return DomUtils.textContent(parseDocument(html).children).replace(/\s+/g, " ").trim();
}

describe("a body's copy, rendered", { timeout: 60_000 }, () => {
  // Its own links lead to the site, and so does the copy's; pictures are not words.
  const surroundings = {
    articles: { ada: "Ada *bintang* <b> & [kurung](x) `kode`" },
    paths: ["/kanal/gadget"],
  };
  const word = fc.constantFrom(
    "kata",
    "Rp1.500",
    "2:1",
    "a_b",
    "5*3",
    "C#",
    "(a)",
    "[b]",
    "x < y",
    "&amp;",
    "1.",
  );
  const plain = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  const phrase = fc.oneof(
    plain,
    plain.map((text) => `*${text}*`),
    plain.map((text) => `**${text}**`),
    plain.map((text) => `~~${text}~~`),
    plain.map((text) => `\`${text}\``),
    plain.map((text) => `:en[${text}]`),
    fc
      .tuple(
        plain,
        fc.constantFrom("/artikel/ada", "/artikel/hilang", "/kanal/gadget", "https://contoh.id/a?b&c"),
      )
      .map(([text, url]) => `[${text}](${url})`),
    fc.constantFrom(
      "[rujukan]",
      "[teks][rujukan]",
      "catatan[^a]",
      "<b>tebal</b>",
      "https://contoh.id/",
      "baris\\\nlain",
    ),
  );
  const sentence = fc
    .array(phrase, { minLength: 1, maxLength: 4 })
    .map((phrases) => `Awal ${phrases.join(" ")}`);
  const block = fc.oneof(
    sentence,
    sentence.map((text) => `## ${text.replaceAll("\\\n", " ")}`),
    fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item.replaceAll("\n", "\n  ")}`).join("\n")),
    fc
      .array(plain, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `1. ${item}`).join("\n")),
    sentence.map((text) => `> ${text.replaceAll("\n", "\n> ")}`),
    plain.map((text) => `\`\`\`\n${text}\n\`\`\``),
    plain.map((text) => `| a | b |\n| - | -: |\n| ${text} | *c* |`),
    fc.constantFrom(
      "---",
      "::baca-juga{slug=ada}",
      "::baca-juga{slug=hilang}",
      "::video{youtube=dQw4w9WgXcQ}",
    ),
  );
  const body = fc
    .array(block, { maxLength: 6 })
    .map((blocks) => [...blocks, "[^a]: Kata.", "[rujukan]: /artikel/ada"].join("\n\n"));

  test("says the same words as the body itself", () => {
    fc.assert(
      fc.property(body, (markdown) => {
        expect(wordsOf(render(copy(markdown, surroundings), surroundings))).toBe(
          wordsOf(render(markdown, surroundings)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
