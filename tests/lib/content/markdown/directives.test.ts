import { describe, expect, test } from "vitest";
import { faultsOf, read, render } from "../../../support/body";

describe("::baca-juga", () => {
  const articles = { "harga-turun": "Harga <turun> & naik" };

  test("becomes a link under the other article's own headline", () => {
    expect(render("::baca-juga{slug=harga-turun}", { articles })).toBe(
      '<p class="baca-juga"><strong>Baca juga</strong> <a href="/artikel/harga-turun">Harga &#x3C;turun> &#x26; naik</a></p>',
    );
  });

  test("vanishes when the other article is not public", () => {
    expect(render("Satu.\n\n::baca-juga{slug=lain}\n\nDua.", { articles })).toBe("<p>Satu.</p>\n<p>Dua.</p>");
  });

  test("is noted with its place, so that its target can be checked", () => {
    expect(read("Satu.\n\n::baca-juga{slug=lain}").body.articleLinks).toEqual([
      { slug: "lain", line: 3, column: 18, length: 4 },
    ]);
  });

  test.each(["::baca-juga", "::baca-juga{}", "::baca-juga{slug=Bukan_Slug}", "::baca-juga{artikel=lain}"])(
    "is at fault without a slug: %s",
    (markdown) => {
      expect(faultsOf(markdown)).toEqual(["1:1 directive-form"]);
    },
  );
});

describe("::video", () => {
  test("becomes a link and loads nothing from elsewhere", () => {
    expect(render("::video[Peluncuran]{youtube=dQw4w9WgXcQ}")).toBe(
      '<p class="video"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Tonton video di YouTube: Peluncuran</a></p>',
    );
  });

  test("needs no title", () => {
    expect(render("::video{youtube=dQw4w9WgXcQ}")).toContain(">Tonton video di YouTube</a>");
  });

  test("shows no markup of its title", () => {
    expect(render("::video[*Dua* <b>kata</b>]{youtube=dQw4w9WgXcQ}")).toContain("YouTube: Dua kata</a>");
  });

  test.each(["::video", "::video{youtube=pendek}", '::video{youtube="https://youtu.be/dQw4w9WgXcQ"}'])(
    "is at fault without a code: %s",
    (markdown) => {
      expect(faultsOf(markdown)).toEqual(["1:1 directive-form"]);
    },
  );
});

describe("words in another language", () => {
  test.each([
    ["en", "en"],
    ["EN-us", "en-US"],
    ["jv", "jv"],
    ["zh-hant", "zh-Hant"],
  ])("are marked: :%s[…]", (name, tag) => {
    expect(render(`Kata :${name}[streaming *video*] itu.`)).toBe(
      `<p>Kata <span lang="${tag}">streaming <em>video</em></span> itu.</p>`,
    );
  });

  test("take no other attribute from the text", () => {
    expect(render(":en[hello]{onclick=alert lang=fr id=atas .iklan}")).toBe(
      '<p><span lang="en">hello</span></p>',
    );
  });

  test("can't be in a language that does not exist", () => {
    expect(faultsOf("Kata :qqx[streaming] itu.")).toEqual(["1:6 directive-unknown"]);
  });
});

describe("a colon in running text", () => {
  test.each([
    "pukul 10:30 WIB",
    "catatan:penting",
    "skor 2:1, rasio a:b",
    "tipe int:string[] dan map:kosong{}",
    ":senyum:",
    "Menteri:siap",
    "Ini :: dua titik dua",
  ])("stays as it was written: %s", (words) => {
    expect(render(words)).toBe(`<p>${words}</p>`);
    expect(faultsOf(words)).toEqual([]);
  });

  test("stays in a heading, its anchor and the contents", () => {
    expect(read("## Catatan:penting").body.headings).toEqual([
      { id: "bagian-catatanpenting", text: "Catatan:penting", depth: 2 },
    ]);
  });

  test("may be written with a backslash where it would be a directive", () => {
    expect(render("tombol \\:x[1]")).toBe("<p>tombol :x[1]</p>");
  });
});

describe("an unknown directive", () => {
  test.each([
    [":xq[kata]", "1:1 directive-unknown"],
    ["::galeri{a=b}", "1:1 directive-unknown"],
    [":::kotak\nIsi\n:::", "1:1 directive-unknown"],
  ])("is a fault: %s", (markdown, fault) => {
    expect(faultsOf(markdown)).toEqual([fault]);
  });

  test("is told with the one that was meant", () => {
    expect(read("::bacajuga{slug=a}").issues[0]?.message).toContain('Maksud Anda "baca-juga"?');
  });

  test("loses none of its words", () => {
    expect(render("Awal :xq[kata] akhir.\n\n:::kotak\nIsi\n:::")).toBe(
      "<p>Awal :xqkata akhir.</p>\n<p>Isi</p>",
    );
  });
});
