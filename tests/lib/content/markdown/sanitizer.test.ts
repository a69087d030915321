import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { formOf, render } from "../../../support/body";

const surroundings = {
  articles: { ada: 'Ada "<script>alert(1)</script>"' },
  paths: ["/kanal/gadget"],
  pictures: { "peta.jpg": [4, 3] },
} as const;

/** What an attacker, or an editor in a hurry, might put together. */
const pieces = [
  "<script>",
  "</script>",
  "<img src=x onerror=alert(1)>",
  '<a href="javascript:alert(1)">',
  "<svg/onload=alert(1)>",
  "<iframe src=//contoh.id>",
  "<!--",
  "-->",
  "<style>",
  "&lt;script&gt;",
  "&#106;avascript:",
  "javascript:alert(1)",
  "JAVASCRIPT&colon;alert(1)",
  "data:text/html,a",
  "//contoh.id/a.jpg",
  "https://contoh.id/a.jpg",
  "](",
  "![",
  "[",
  "]",
  ")",
  "[a]: ",
  "[a]",
  "![a][a]",
  "[^a]",
  "[^a]: ",
  ' "judul"',
  "(javascript:alert(1))",
  "(/artikel/ada)",
  "(peta.jpg)",
  "(https://contoh.id/a.jpg)",
  "::baca-juga{slug=ada}",
  "::video[",
  "]{youtube=dQw4w9WgXcQ onclick=alert}",
  ":en[",
  ":en[a]{onclick=alert style=a}",
  ":::kotak",
  "{.iklan #atas onclick=alert}",
  "## ",
  "> ",
  "- ",
  "1. ",
  "- [x] ",
  "|a|b|\n|-|-|\n|",
  "```",
  "`",
  "**",
  "_",
  "~~",
  "\\",
  "<",
  ">",
  '"',
  "&",
  "\n",
  "\n\n",
  "    ",
  "\t",
  "\u0000",
  "\u202e",
  "\ud800",
  "kata",
];

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const voidElements = new Set(["br", "hr", "img", "input", "source"]);

/** The elements of a piece of HTML, and the end tags that were left out. */
function parse(html: string): {
  readonly elements: readonly Element[];
  readonly unclosed: readonly string[];
} {
  const elements: Element[] = [];
  const unclosed: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    onclosetag: (name, isImplied) => {
      if (isImplied && !voidElements.has(name)) unclosed.push(name);
    },
  });
  parser.end(html);
  return { elements, unclosed };
}

const map = formOf("peta.jpg", 4, 3);

const allowed =
  /^(?:a|blockquote|br|code|del|div|em|figcaption|figure|h[1-6]|hr|img|input|li|ol|p|picture|pre|section|source|span|strong|sup|table|tbody|td|th|thead|tr|ul)$/;

/** Everything in a page's text that could run, load or lead somewhere it should not. */
function dangersIn(html: string): readonly string[] {
  const { elements, unclosed } = parse(html);
  return [
    ...unclosed.map((name) => `unclosed ${name}`),
    ...elements.flatMap(({ name, attributes }) => [
      ...(allowed.test(name) ? [] : [`element ${name}`]),
      ...Object.keys(attributes).flatMap((key) => (/^on|^style$/i.test(key) ? [`attribute ${key}`] : [])),
      ...("href" in attributes && !/^(?:https?:|mailto:|tel:|#|\/(?![/\\]))/i.test(attributes["href"] ?? "")
        ? [`link ${attributes["href"] ?? ""}`]
        : []),
      ...("src" in attributes && !(name === "img" && attributes["src"] === map.src)
        ? [`source ${attributes["src"] ?? ""}`]
        : []),
      ...("srcset" in attributes &&
      !(name === "source" && [map.avif, map.webp].includes(attributes["srcset"] ?? ""))
        ? [`source ${attributes["srcset"] ?? ""}`]
        : []),
    ]),
  ];
}

describe("a body's HTML", { timeout: 60_000 }, () => {
  test("is safe, whatever pieces it is made of", () => {
    const crafted = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(crafted, (markdown) => {
        expect(dangersIn(render(markdown, surroundings))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test("is safe for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (markdown) => {
        expect(dangersIn(render(markdown, surroundings))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    "[a](javascript:alert%281%29)",
    "[a](  JaVaScRiPt:alert)",
    "[a](java&Tab;script:alert)",
    "[a](&#x6A;avascript:alert)",
    "<javascript:alert>",
    "[a]\n\n[a]: javascript:alert",
    "![a][b]\n\n[b]: https://contoh.id/a.jpg",
    "![a](//contoh.id/a.jpg)",
    '[a](https://contoh.id" onclick="alert)',
    '![" onerror="alert](peta.jpg)',
    '![a](peta.jpg "</figcaption><script>")',
    '::video["><script>]{youtube=dQw4w9WgXcQ}',
    "```js onclick=alert\na\n```",
    '```"onclick="alert\na\n```',
  ])("is safe where it was tried: %s", (markdown) => {
    expect(dangersIn(render(markdown, surroundings))).toEqual([]);
  });

  test("is what the check above can tell from dangerous HTML", () => {
    const html =
      '<script>a</script><a href="javascript:a" onclick="b">c</a><img src="https://contoh.id/a.jpg"><b>';
    expect(dangersIn(html)).toEqual([
      "unclosed b",
      "element script",
      "attribute onclick",
      "link javascript:a",
      "source https://contoh.id/a.jpg",
      "element b",
    ]);
  });
});
