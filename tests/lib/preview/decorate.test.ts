import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decoration } from "@/lib/preview/decorate";
import { decorate } from "@/lib/preview/decorate";

const plain: Decoration = { titleStart: "", head: "", bar: "", marks: new Map() };
const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="id"><head><title>Judul</title>${head}</head><body>${body}</body></html>`;

describe("a page as a preview shows it", () => {
  test("tells search engines to keep nothing, whatever it told them before, and says so once", () => {
    const bare = decorate(page("<p>A</p>"), plain);
    const other = decorate(
      page("<p>A</p>", '<meta name="robots" content="index, follow"/><meta name="robots" content="all">'),
      plain,
    );
    for (const html of [bare, other]) {
      expect(html.match(/<meta name="robots" content="[^"]*"\/?>/g)).toEqual([
        '<meta name="robots" content="noindex, nofollow"/>',
      ]);
    }
  });

  test("has the bar at its end, the state in its tab's title, and not in that of a drawing", () => {
    const html = decorate(page("<svg><title>Peta</title></svg>"), {
      ...plain,
      titleStart: "Draf · ",
      bar: "<aside>Bilah</aside>",
    });
    expect(html).toContain("<title>Draf · Judul</title>");
    expect(html).toContain("<body><svg><title>Peta</title></svg><aside>Bilah</aside></body>");
  });

  test("has a mark in front of each link to what is not public, and of no other", () => {
    const marks = new Map([["/artikel/a", { state: "draft" as const, label: "Draf" }]]);
    const html = decorate(
      page('<a href="/artikel/a">A</a><a href="/artikel/a#bagian">A</a><a href="/artikel/ab">AB</a><a>C</a>'),
      { ...plain, marks },
    );
    const mark = '<b class="pratinjau-tanda" data-state="draft">Draf</b> ';
    expect(html).toContain(
      `<a href="/artikel/a">${mark}A</a><a href="/artikel/a#bagian">${mark}A</a><a href="/artikel/ab">AB</a><a>C</a>`,
    );
  });

  test("is otherwise the page that readers get, to the byte", () => {
    const additions = { head: "<!--h-->", bar: "<!--b-->", titleStart: "<t>", marks: new Map() };
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z<>&"' =/-]{0,40}$/), (text) => {
        const original = page(text);
        const stripped = decorate(original, additions)
          .replace('<meta name="robots" content="noindex, nofollow"/><!--h-->', "")
          .replace("<!--b-->", "")
          .replace("&lt;t&gt;", "");
        expect(stripped).toBe(original);
      }),
    );
  });
});
