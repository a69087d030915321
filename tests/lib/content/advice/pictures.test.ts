import { describe, expect, test } from "vitest";
import { adviceOn, adviceOnBody } from "../../../support/advice";
import { article } from "../../../support/newsroom";

const whole = { src: "a.png", alt: "Peta", caption: "Peta desa.", credit: "Ani" };
const told = (image: unknown) => adviceOn(article({ image })).map(({ rule, at }) => `${rule} ${at}`);

describe("a lead picture", () => {
  test("with caption and credit is right, and so is an article without a picture", () => {
    expect(told(whole)).toEqual([]);
    expect(told(undefined)).toEqual([]);
  });

  test("without either is told, at the field that they belong to", () => {
    expect(told({ ...whole, caption: undefined })).toEqual(["picture-caption-missing image:"]);
    expect(told({ ...whole, credit: undefined })).toEqual(["picture-credit-missing image:"]);
  });
});

describe("a picture in a text", () => {
  test("with words for those who can't see it and a caption is right", () => {
    const body = '![Peta desa](peta.jpg "Peta. Sumber: operator.")\n\n![Lagi][peta]\n\n[peta]: b.png "Peta."';
    expect(adviceOn(article({}, body))).toEqual([]);
  });

  test.each([
    ['![](peta.jpg "Peta.")', "picture-alt-missing", '![](peta.jpg "Peta.")'],
    ["Kata.\n\n![ ](peta.jpg 'Peta.')", "picture-alt-missing", "![ ](peta.jpg 'Peta.')"],
    ["![Peta](peta.jpg)", "picture-caption-missing", "![Peta](peta.jpg)"],
    ["![Peta][p]\n\n[p]: peta.jpg", "picture-caption-missing", "![Peta][p]"],
  ])("%j misses something", (body, rule, at) => {
    expect(adviceOn(article({}, body)).map((one) => [one.rule, one.at])).toEqual([[rule, at]]);
  });

  test("that is only shown as code is none", () => {
    expect(adviceOnBody("picture-alt-missing", "`![](peta.jpg)`")).toEqual([]);
  });
});
