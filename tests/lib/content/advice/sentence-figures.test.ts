import { describe, expect, test } from "vitest";
import { adviceOn, adviceOnBody } from "../../../support/advice";
import { article } from "../../../support/newsroom";

describe("a sentence that begins with a figure", () => {
  test.each([
    ["500 pekerja kehilangan posisi.", "500 pekerja kehilangan posisi.", "Sebanyak 500"],
    ["2025 menjadi tahun berat.", "2025 menjadi tahun berat.", "Pada 2025"],
    ["Rapat selesai. 1.200 desa terhubung.", "1.200 desa terhubung.", "Sebanyak 1.200"],
    ["“Sudah selesai.” 40 orang pulang.", "40 orang pulang.", "Sebanyak 40"],
    ["**500 pekerja** pulang.", "500 pekerja** pulang.", "Sebanyak 500"],
  ])("%j is to begin with a word", (body, at, form) => {
    expect(adviceOnBody("sentence-figure", body)).toEqual([
      `${at} → Dahului angka itu dengan kata, misalnya "${form}", atau tulis bilangannya dengan huruf.`,
    ]);
  });

  test("is also found in a standfirst", () => {
    expect(adviceOn(article({ description: "500 pekerja pulang." }))).toMatchObject([
      { rule: "sentence-figure", at: "500 pekerja pulang." },
    ]);
  });

  test.each([
    "Sebanyak 500 pekerja pulang pada 2025.",
    "- 500 pekerja\n- 20 mesin",
    "## 500 pekerja pulang\n\nSelesai.",
    "| Desa |\n| --- |\n| 500 desa |",
    "5G makin luas. 1,4 GHz dilelang. 4K ditinggalkan.",
    "Lihat hlm. 5 dan no. 12 pada dr. 3 orang itu.",
    "Pukul 20.30 waktu setempat, Rp1.500 saja.",
    "*Tempo* 5 kali menulisnya.",
  ])("%j is left alone", (body) => {
    expect(adviceOnBody("sentence-figure", body)).toEqual([]);
  });
});
