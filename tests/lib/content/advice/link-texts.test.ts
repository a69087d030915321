import { describe, expect, test } from "vitest";
import { adviceOnBody } from "../../../support/advice";

const starts = (rule: string, body: string) =>
  adviceOnBody(rule, body).map((told) => told.replace(/ → .*/, ""));

describe("an address that readers see", () => {
  test.each([
    ["Lihat https://a.example/b?c=d sekarang.", "https://a.example/b?c=d sekarang."],
    ["Lihat <https://a.example>.", "<https://a.example>."],
    ["Lihat www.a.example/b.", "www.a.example/b."],
    ["Lihat [https://a.example](https://a.example/b).", "[https://a.example](https://a.example/b)."],
    ["Isi.[^1]\n\n[^1]: https://a.example/b", "https://a.example/b"],
  ])("in %j is to become words", (body, at) => {
    expect(starts("address-bare", body)).toEqual([at]);
  });

  test.each([
    "Situs www.pajak.go.id dan surel redaksi@a.example adalah nama.",
    '[laporan](https://a.example/b), `https://a.example/b`, dan ![x](a.png "https://a.example").',
    "> https://a.example/b\n\nSelesai.",
    "```\nhttps://a.example\n```",
    "::video[Judul]{youtube=dQw4w9WgXcQ}",
  ])("in %j is left alone", (body) => {
    expect(starts("address-bare", body)).toEqual([]);
  });
});

describe("the words of a link", () => {
  test.each([
    ["Daftar [di sini](https://a.example).", "[di sini](https://a.example)."],
    ["[**Klik di sini!**](https://a.example)", "[**Klik di sini!**](https://a.example)"],
    ["[Klik tautan ini untuk mendaftar](https://a.example)", "[Klik tautan ini untuk mendaftar]"],
    ["[Selengkapnya …](/artikel/a)", "[Selengkapnya …](/artikel/a)"],
    ["Baca [ini][a].\n\n[a]: https://a.example", "[ini][a]."],
  ])("in %j say nothing", (body, at) => {
    const [told, ...others] = starts("link-text-vague", body);
    expect(told?.startsWith(at)).toBe(true);
    expect(others).toEqual([]);
  });

  test.each([
    "[laporan BPS ini](https://a.example), [jadwal](/indeks), [di sini ada peta](/artikel/a).",
    "Klik di sini bukan tautan; `[di sini](x)` kode.",
    "> [di sini](https://a.example)\n\nSelesai.",
  ])("in %j are left alone", (body) => {
    expect(starts("link-text-vague", body)).toEqual([]);
  });
});
