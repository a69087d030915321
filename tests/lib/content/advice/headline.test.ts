import { describe, expect, test } from "vitest";
import { adviceOn } from "../../../support/advice";
import { article } from "../../../support/newsroom";

const told = (title: string) =>
  adviceOn(article().replace("title: Judul", `title: ${title}`)).map(({ rule, at }) => `${rule} ${at}`);

describe("a headline", () => {
  test("of 110 characters is right, whatever they are, and one more is too long", () => {
    const longest = `Ekonomi ${"é".repeat(101)}👩🏽‍💻`;
    expect(told(longest)).toEqual([]);
    expect(told(`${longest}x`)).toEqual([`headline-long ${longest}x`]);
  });

  test.each([
    ["Tarif Internet Turun.", "headline-full-stop ."],
    ['"Tarif: Turun."', 'headline-full-stop ."'],
  ])("%s ends in a full stop that is not needed", (title, at) => {
    expect(told(title)).toEqual([at]);
  });

  test.each([
    "Tarif Internet Turun",
    "Saham PT Telkom Tbk.",
    "Lalu...",
    "Lalu…",
    "Apa Itu 5G?",
    "Karya M. Z.",
  ])("%s is left alone", (title) => {
    expect(told(title)).toEqual([]);
  });
});

describe("a standfirst", () => {
  test("of 200 characters is right, and one more is too long", () => {
    const longest = "x".repeat(200);
    expect(adviceOn(article({ description: longest }))).toEqual([]);
    expect(adviceOn(article({ description: `${longest}x` }))).toMatchObject([
      { rule: "standfirst-long", at: `${longest}x` },
    ]);
  });
});
