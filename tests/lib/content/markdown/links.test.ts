import { describe, expect, test } from "vitest";
import { readLink } from "@/lib/content/markdown/links";
import { copy, faultsOf, read, render } from "../../../support/body";

describe("a link in a text that was paid for", () => {
  const articles = { b: "B" };
  const isSponsored = true;

  test.each([
    ["[Toko](https://toko.example/a)", '<p><a href="https://toko.example/a" rel="sponsored">Toko</a></p>'],
    [
      "[Toko][t]\n\n[t]: http://toko.example",
      '<p><a href="http://toko.example" rel="sponsored">Toko</a></p>',
    ],
    [
      "<https://toko.example>",
      '<p><a href="https://toko.example" rel="sponsored">https://toko.example</a></p>',
    ],
    ["[B](/artikel/b)", '<p><a href="/artikel/b">B</a></p>'],
    ["[Surat](mailto:a@toko.example)", '<p><a href="mailto:a@toko.example">Surat</a></p>'],
  ])("says so where it leads to another site: %s", (markdown, html) => {
    expect(render(markdown, { articles, isSponsored })).toBe(html);
  });

  test("says so too where it leads to a video", () => {
    expect(render("::video[Iklan]{youtube=dQw4w9WgXcQ}", { isSponsored })).toContain('rel="sponsored"');
  });

  test("says nothing in a text that was not, nor in the Markdown copy", () => {
    expect(render("[Toko](https://toko.example)")).not.toContain("rel=");
    expect(copy("[Toko](https://toko.example)", { isSponsored })).toBe(copy("[Toko](https://toko.example)"));
  });
});

describe("a link", () => {
  test.each([
    ["/artikel/harga-turun", { kind: "article", slug: "harga-turun" }],
    ["/artikel/harga-turun/", { kind: "article", slug: "harga-turun" }],
    ["/artikel/harga-turun?a=b#c", { kind: "article", slug: "harga-turun" }],
    ["/kanal/gadget", { kind: "path", path: "/kanal/gadget" }],
    ["/kanal/gadget/?a=b#c", { kind: "path", path: "/kanal/gadget" }],
    ["/", { kind: "path", path: "/" }],
    ["/?a=b", { kind: "path", path: "/" }],
    ["#bagian-satu", { kind: "fragment" }],
    ["https://contoh.id/a?b#c", { kind: "outside" }],
    ["HTTP://contoh.id", { kind: "outside" }],
    ["mailto:redaksi@warta.example", { kind: "outside" }],
    ["tel:+62215550100", { kind: "outside" }],
  ])("is told by where it leads: %s", (url, target) => {
    expect(readLink(url)).toEqual(target);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "vbscript:a",
    "data:text/html,a",
    "file:///etc/passwd",
    "//contoh.id/a",
    "/\\contoh.id/a",
    "https:///",
    "https://",
    "contoh.id",
    "harga-turun",
    "../a",
    "?a=b",
    "",
    "/artikel/Bukan_Slug",
    "/artikel/harga-turun.html",
  ])("is none that can be followed: %j", (url) => {
    expect(readLink(url)).toBeUndefined();
  });
});

describe("a link in a body", () => {
  const surroundings = { articles: { ada: "Ada" }, paths: ["/kanal/gadget"] };

  test.each([
    ["[teks](/artikel/ada)", '<a href="/artikel/ada">teks</a>'],
    ["[teks](/kanal/gadget)", '<a href="/kanal/gadget">teks</a>'],
    ["[teks](https://contoh.id)", '<a href="https://contoh.id">teks</a>'],
    ["[teks](#bagian-satu)", '<a href="#bagian-satu">teks</a>'],
    ["https://contoh.id/a", '<a href="https://contoh.id/a">https://contoh.id/a</a>'],
    ["<redaksi@warta.example>", '<a href="mailto:redaksi@warta.example">redaksi@warta.example</a>'],
    ["[teks][nama]\n\n[nama]: /artikel/ada", '<a href="/artikel/ada">teks</a>'],
    ["[nama]\n\n[Nama]: https://contoh.id", '<a href="https://contoh.id">nama</a>'],
  ])("stays when its target is there: %s", (markdown, html) => {
    expect(render(markdown, surroundings)).toBe(`<p>${html}</p>`);
  });

  test.each([
    ["[teks *miring*](/artikel/hilang)", "teks <em>miring</em>"],
    ["[teks](/kanal/hilang)", "teks"],
    ["[teks](javascript:alert%281%29)", "teks"],
    ["[teks](//contoh.id)", "teks"],
    ["[teks][nama]\n\n[nama]: /artikel/hilang", "teks"],
    ["[teks][nama]\n\n[nama]: javascript:alert", "teks"],
    ["[nama][]\n\n[nama]: /artikel/hilang", "nama"],
  ])("becomes its own words when it leads nowhere: %s", (markdown, html) => {
    expect(render(markdown, surroundings)).toBe(`<p>${html}</p>`);
  });

  test("is noted with its place: of an article, of another page, in a definition", () => {
    const { body } = read(
      "[a](/artikel/satu)\n\nLihat [b](/kanal/gadget#x).\n\n[c][nama]\n\n[nama]: /artikel/dua",
    );
    expect(body.articleLinks).toEqual([
      { slug: "satu", line: 1, column: 5, length: 13 },
      { slug: "dua", line: 7, column: 9, length: 12 },
    ]);
    expect(body.pathLinks).toEqual([{ path: "/kanal/gadget", line: 3, column: 11, length: 15 }]);
  });

  test.each([
    ["Lihat [ini](javascript:alert)", "1:13 link-form"],
    ["Lihat [ini](contoh.id)", "1:13 link-form"],
    ["Lihat [ini](<>)", "1:7 link-form"],
    ["Lihat [ini][nama]\n\n[nama]: data:text/html,a", "3:9 link-form"],
  ])("is a fault when it is no address: %s", (markdown, fault) => {
    expect(faultsOf(markdown)).toEqual([fault]);
  });
});
