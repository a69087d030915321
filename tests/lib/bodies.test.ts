import { describe, expect, test } from "vitest";
import { ChangedDuringPublish, openBody } from "@/lib/bodies";
import { hashBody } from "@/lib/content/markdown/hash-body";
import { testFolder, writeOld } from "../support/unit-folder";

const body = [
  "Hujan turun di [hulu](/artikel/hulu).",
  "",
  "| Pos | Tinggi |",
  "| --- | ---: |",
  "| Katulampa | 80 |",
  "",
].join("\n");

function open(written = body) {
  const contentDir = testFolder();
  writeOld(contentDir, "articles/a.md", `---\ntitle: Banjir\n---\n${written}`);
  const articles = [{ slug: "hulu", href: "/artikel/hulu", title: "Hulu" }];
  return openBody(contentDir, {
    file: "articles/a.md",
    hash: hashBody(body),
    articles,
    paths: [],
    pictures: [],
  });
}

const place = { origin: "https://warta.example", pageUrl: "https://warta.example/artikel/a" };

describe("a text", () => {
  test("begins with its dateline in the page and in the copy", () => {
    expect(open().html("Bogor, Warta")).toMatch(/^<p><b>Bogor, Warta<\/b> — Hujan turun/);
    expect(open().markdown({ ...place, dateline: "Bogor, Warta" })).toMatch(/^\*\*Bogor, Warta\*\* — Hujan/);
  });

  test("is the same in each form, whichever was asked for first, and however often", () => {
    const [html, markdown] = [open().html(), open().markdown(place)];
    expect(html).toContain('class="kanan"');
    expect(markdown).toContain("[hulu](https://warta.example/artikel/hulu)");
    const [first, second] = [open(), open()];
    expect([first.html("Bogor, Warta"), first.markdown(place), first.html()].slice(1)).toEqual([
      markdown,
      html,
    ]);
    expect([second.markdown(place), second.html(), second.markdown(place)]).toEqual([
      markdown,
      html,
      markdown,
    ]);
  });

  test("has links to its own site as paths, in whatever form an editor wrote them, and none that leads nowhere", () => {
    const full =
      "[ini](http://warta.example/artikel/hulu#bagian-a), [itu](https://warta.example/artikel/hilang)\n";
    const contentDir = testFolder();
    writeOld(contentDir, "articles/a.md", `---\ntitle: Banjir\n---\n${full}`);
    const articles = [{ slug: "hulu", href: "/artikel/hulu", title: "Hulu" }];
    const { html } = openBody(contentDir, {
      ...{ file: "articles/a.md", hash: hashBody(full), articles, paths: [], pictures: [] },
      ownOrigin: "https://warta.example",
    });
    expect(html()).toBe('<p><a href="/artikel/hulu#bagian-a">ini</a>, itu</p>');
  });

  test("that is another one by now is not shown in place of the one that was planned", () => {
    expect(() => open("Isi yang lain.\n")).toThrow(ChangedDuringPublish);
  });
});
