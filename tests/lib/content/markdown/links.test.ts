import { describe, expect, test } from "vitest";
import { readLink } from "@/lib/content/markdown/links";
import { faultsOf, read, render } from "../../../support/body";

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
