import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortenClassNames, shortNames, withShortNames } from "@/lib/publish/short-class-names";
import { testFolder } from "../../support/unit-folder";

describe("shortNames", () => {
  test("gives the shortest names to what the most stylesheets know, and then goes by the alphabet", () => {
    const sheets = [".x1_nav{}.x1_card{}", ".x1_card a:hover{}", ".w0_box>.w0_box{}"];
    expect([...shortNames(sheets)]).toEqual([
      ["x1_card", "a"],
      ["w0_box", "b"],
      ["x1_nav", "c"],
    ]);
  });

  test("leaves names alone that were written as they are, and takes none of them", () => {
    const names = shortNames([".a{margin:.5rem}.visually-hidden{}.b .x1_card{background:url(x_y.svg)}"]);
    expect([...names]).toEqual([["x1_card", "c"]]);
  });

  test("has a name of its own for each of any number of classes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const sheet = Array.from({ length: count }, (_, index) => `.x${String(index)}_card{}`).join("");
        const short = [...shortNames([sheet]).values()];
        expect(new Set(short).size).toBe(count);
        expect(short.every((name) => /^[a-zA-Z]{1,2}$/.test(name))).toBe(count <= 52 + 52 * 52);
      }),
      { numRuns: 20 },
    );
  });
});

describe("withShortNames", () => {
  const names = new Map([["x1_card", "a"]]);

  test.each([
    ["a selector", ".x1_card>p:not(.x1_card){}", ".a>p:not(.a){}"],
    ["code", 'a.v({card:"x1_card",cardWide:"x1_cardWide"})', 'a.v({card:"a",cardWide:"x1_cardWide"})'],
    ["one name of several", '<p class="x1_card lain">', '<p class="a lain">'],
    ["a longer word", "x1_card-lain lain_x1_card", "x1_card-lain lain_x1_card"],
  ])("shortens whole words alone: %s", (_what, text, shortened) => {
    expect(withShortNames(text, names)).toBe(shortened);
  });
});

describe("shortenClassNames", () => {
  test("names classes alike in styles, code and finished pages, and in nothing that is no text of these", () => {
    const appDir = testFolder();
    const files = {
      ".next/static/chunks/1.css": ".x1_card{}",
      ".next/server/chunks/ssr/a.js": 'a.v({card:"x1_card"})',
      ".next/server/app/_not-found.html": '<p class="x1_card">',
      ".next/server/chunks/ssr/a.js.map": "x1_card",
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(appDir, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(appDir, file), text);
    }
    shortenClassNames(appDir);
    const after = Object.keys(files).map((file) => readFileSync(path.join(appDir, file), "utf8"));
    expect(after).toEqual([".a{}", 'a.v({card:"a"})', '<p class="a">', "x1_card"]);
  });
});
