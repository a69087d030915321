import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarkdown } from "@/lib/content/markdown/processor";

const piece = fc.constantFrom(
  "Menurut warga di Jakarta",
  "http://contoh.id/berita_(1)",
  "www.contoh.id/a_b.",
  "https://contoh.id?q=1&r=2,",
  "[laporan](https://contoh.id)",
  "*miring*",
  "~~salah~~",
  "_garis_bawah_",
  "kata-kata.titik+tambah_garis",
  "mailto:redaksi",
  "xmpp:redaksi.contoh.id",
  "`kode.di`",
  ":en[cloud]",
  "![Peta](media/peta.jpg)",
  "| a | b |",
  "a.b/c.d",
  "W3C hHwW",
  "-",
  "+",
  "&commat;contoh.id",
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", "", "\n", "\n\n- ", "\n\n", "\n> ", "\n|-|-|\n")))
  .map((pieces) => pieces.flat().join(""));

// A text with an @ is parsed by the complete processor, one without by the faster one.
test("a text without an @ is parsed as if mail addresses were looked for", () => {
  fc.assert(
    fc.property(text, (markdown) => {
      const { children } = parseMarkdown(`${markdown}\n\n***\n\n@`);
      expect(parseMarkdown(`${markdown}\n\n***\n\n`).children).toEqual(children.slice(0, -1));
    }),
    { numRuns: 150 },
  );
});

test("a mail address that stands bare is a link", () => {
  const { children } = parseMarkdown("Surat ke redaksi@contoh.id saja.");
  expect(children[0]).toMatchObject({
    children: [{}, { type: "link", url: "mailto:redaksi@contoh.id" }, {}],
  });
});
