import { describe, expect, test } from "vitest";
import { adviceOnBody } from "../../../support/advice";

describe("a date", () => {
  test.each([
    ["Rapat pada 13 september 2025.", "13 september 2025.", "13 September 2025"],
    ["Rapat pada 1 mei lalu.", "1 mei lalu.", "1 Mei"],
    ["Dirilis 20 August 2025.", "20 August 2025.", "20 Agustus 2025"],
    ["Dirilis September 13, 2025.", "September 13, 2025.", "13 September 2025"],
    ["Dirilis Agustus 17 2025.", "Agustus 17 2025.", "17 Agustus 2025"],
    ["Dirilis March 3rd, 2025.", "March 3rd, 2025.", "3 Maret 2025"],
    ["Terbit 13-09-2025.", "13-09-2025.", "13 September 2025"],
    ["Terbit 13.09.2025 pagi.", "13.09.2025 pagi.", "13 September 2025"],
    ["Terbit Senin, 12/9/2025.", "12/9/2025.", "12 September 2025"],
    ["Terbit (12/31/2025).", "12/31/2025).", "31 Desember 2025"],
    ["Terbit 2025-09-13.", "2025-09-13.", "13 September 2025"],
    ["Rapat (Senin) pada 12/9/2025 (pagi).", "12/9/2025 (pagi).", "12 September 2025"],
  ])("%j is to be written by EYD", (body, at, form) => {
    expect(adviceOnBody("date-form", body)).toEqual([`${at} → Tulis ${form}.`]);
  });

  test("that stands twice is found twice, each where it stands", () => {
    expect(adviceOnBody("date-form", "Dari (1/9/2025) sampai 1/9/2025 saja.")).toEqual([
      "1/9/2025 saja. → Tulis 1 September 2025.",
    ]);
  });

  test.each([
    "Rabu (12/9/2025), (12/9), 1 Agustus 2025, 10—11 Desember 2024, dan September 2025 sudah benar.",
    "Rapat (Senin, 12/9/2025 dan Selasa, 13/9/2025) sudah benar.",
    "Nomor 12-03-2021, no. 10.10.2020, versi 1.2.2025.4, 32-13-2025, dan 10.000 maret.",
    "Berkas `2025-09-13` dan [arsip](https://a.example/2025-09-13).",
    "> Terbit 13 september 2025.\n\nSelesai.",
    "May menulis 20 buku; pada Mei 2000 orang datang.",
  ])("%j is left alone", (body) => {
    expect(adviceOnBody("date-form", body)).toEqual([]);
  });
});
