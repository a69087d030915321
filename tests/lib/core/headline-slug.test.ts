import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeSlug, slugOfHeadline } from "@/lib/core/headline-slug";
import { parseArticleSlug } from "@/lib/core/ids";
import { known } from "../../support/known";

describe("the slug of a headline", () => {
  test.each([
    ["Lelang Pita Ditunda: Operator Minta Waktu", "lelang-pita-ditunda-operator-minta-waktu"],
    ["Jum’at, Ma'ruf Membuka Café", "jumat-maruf-membuka-cafe"],
    ["Harga Rp1.500.000 Naik 20%", "harga-rp1500000-naik-20-persen"],
    ["Pita 1,4 GHz & Menara", "pita-1-4-ghz-dan-menara"],
    ["Bukan Menteri yang Tidak Hadir", "bukan-menteri-yang-tidak-hadir"],
    ["  2026  ", "2026"],
  ])("of %j is %s", (headline, slug) => {
    expect(slugOfHeadline(headline)).toBe(slug);
  });

  test.each(["🎉🎉", "会議", "—", "Index"])("is not there for %j", (headline) => {
    expect(slugOfHeadline(headline)).toBeUndefined();
  });

  test("ends with a whole word that does not hang in the air", () => {
    const headline =
      "Kementerian Menunda Lelang Pita Frekuensi Selama Dua Bulan Mulai Kamis karena Operator Minta Waktu";
    expect(slugOfHeadline(headline)).toBe(
      "kementerian-menunda-lelang-pita-frekuensi-selama-dua-bulan-mulai-kamis",
    );
  });

  test("of any text is a slug of at most 80 letters, or none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (headline) => {
        const slug = slugOfHeadline(headline);
        if (slug === undefined) return;
        expect(parseArticleSlug(slug)).toBe(slug);
        expect(slug.length).toBeLessThanOrEqual(80);
      }),
    );
  });

  test("of one endless word is its beginning", () => {
    expect(slugOfHeadline("a".repeat(200))).toBe("a".repeat(80));
  });
});

describe("a free slug", () => {
  const lelang = known(parseArticleSlug, "lelang");

  test("is the wanted one where nobody has it", () => {
    expect(freeSlug(lelang, () => false)).toBe("lelang");
  });

  test("has the first number that nobody has", () => {
    const taken = ["lelang", "lelang-2", "lelang-4"];
    expect(freeSlug(lelang, (slug) => taken.includes(slug))).toBe("lelang-3");
  });
});
