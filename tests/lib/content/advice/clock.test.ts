import { describe, expect, test } from "vitest";
import { adviceOnBody } from "../../../support/advice";

describe('a time of day after "jam"', () => {
  test.each([
    ["Jam 10:30 pintu dibuka.", ["Jam 10:30 pintu dibuka. → Tulis pukul 10.30."]],
    [
      "Acara mulai jam 9.05, lalu\njam 21 WIB.",
      ["jam 9.05, lalu → Tulis pukul 9.05.", "jam 21 WIB. → Tulis pukul 21."],
    ],
    ["Toko tutup jam 9 malam.", ["jam 9 malam. → Tulis pukul 9."]],
  ])('%j is to be one after "pukul"', (body, told) => {
    expect(adviceOnBody("clock-form", body)).toEqual(told);
  });

  test.each([
    "Pukul 10.30 pintu dibuka; pukul 10:30 juga benar.",
    "Perjalanan dua jam 30 menit, 24 jam sehari, jam 30:00.",
    "Jam 10 dijual; jam tangan; jam 10,5; antarjam 9 pagi.",
    "> Katanya jam 10:30.\n\nSelesai.",
  ])("%j is left alone", (body) => {
    expect(adviceOnBody("clock-form", body)).toEqual([]);
  });
});
