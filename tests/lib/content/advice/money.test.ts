import { describe, expect, test } from "vitest";
import { adviceOn, adviceOnBody } from "../../../support/advice";
import { article } from "../../../support/newsroom";

describe("an amount of money", () => {
  test.each([
    ["Harganya Rp 5 juta.", "Rp 5 juta.", "Rp5"],
    ["Harganya\nmulai Rp. 500 saja.", "Rp. 500 saja.", "Rp500"],
    ["Harganya rp5.000,- per buah.", "rp5.000,- per buah.", "Rp5.000"],
    ["Harganya **Rp\u00A01.500.000**.", "Rp\u00A01.500.000**.", "Rp1.500.000"],
    ["Gajinya Rp1500000 sebulan.", "Rp1500000 sebulan.", "Rp1.500.000"],
    ["Gajinya Rp1,500,000 sebulan.", "Rp1,500,000 sebulan.", "Rp1.500.000"],
    ["- [Denda](https://a.example) RP 15 miliar", "RP 15 miliar", "Rp15"],
    ["| Biaya |\n| --- |\n| Rp 7 ribu |", "Rp 7 ribu |", "Rp7"],
    ["Nilainya US$ 1,7 miliar.", "US$ 1,7 miliar.", "US$1,7"],
  ])("%j is to be written by EYD", (body, at, form) => {
    expect(adviceOnBody("money-form", body)).toEqual([`${at} → Tulis ${form}.`]);
  });

  test.each([
    ["Rp 5 juta", "Rp tidak diikuti spasi"],
    ["Rp.500", "Rp tidak diikuti titik"],
    [
      "rp. 1500,-",
      "lambangnya Rp, dengan huruf R besar; Rp tidak diikuti titik; Rp tidak diikuti spasi; ribuan dipisahkan titik; angka bulat tidak diikuti koma dan garis",
    ],
    ["Rp1,500,000", "ribuan dipisahkan titik, bukan koma"],
    ["US$ 3", "US$ tidak diikuti spasi"],
  ])("%j is told with everything that is wrong in it", (amount, reason) => {
    const [told] = adviceOn(article({}, `Nilainya ${amount} saja.`));
    expect(told?.message).toContain(`tidak ditulis menurut EYD: ${reason}.`);
    expect(told?.message).toContain(`"${amount.split(" juta")[0] ?? ""}"`);
  });

  test.each([
    "Rp1.500.000, Rp5 juta, Rp0, Rp12,5 triliun, Rp1.400—Rp1.700, dan Rp5.000,00 sudah benar.",
    "US$3,50 dan US$1,7 miliar sudah benar; 5 juta rupiah juga.",
    "Nilai dalam rupiah (Rp 000) ada di kepala tabel.",
    "Kode `Rp 5` dan [tautan](https://a.example/rp-15-miliar).",
    "> Kutipan orang: Rp 5 juta.\n\nSelesai.",
    "Kata *Rp 5* miring, :en[Rp 5] asing.",
    "Harp 5 dan corp 5 bukan uang.",
  ])("%j is left alone", (body) => {
    expect(adviceOnBody("money-form", body)).toEqual([]);
  });

  test.each([
    ['title: "Harga \\"murah\\" Rp 5 juta"', 'Rp 5 juta"'],
    ["title: Harga Rp 5 juta", "Rp 5 juta"],
    ["title: 'Harga Rp 5 juta'", "Rp 5 juta'"],
  ])("in a headline is found where it stands: %s", (line, at) => {
    const text = article({}).replace("title: Judul", line);
    expect(adviceOn(text).map((told) => told.at)).toEqual([at]);
  });

  test("in a standfirst of several lines is found where it stands", () => {
    const text = article({}).replace(
      "description: Ringkasan berita.",
      "description: >-\n  Teras ini panjang.\n  Harganya Rp 5 juta.",
    );
    expect(adviceOn(text).map((told) => told.at)).toEqual(["Rp 5 juta."]);
  });

  test("is found where it stands in a file with Windows line ends", () => {
    const text = article({}, "Satu.\n\nDua\nRp 5 juta.").replaceAll("\n", "\r\n");
    expect(adviceOn(text).map((told) => told.at)).toEqual(["Rp 5 juta.\r"]);
  });
});
