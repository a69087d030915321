import { describe, expect, test } from "vitest";
import { buildCatalogue } from "@/lib/content/build-catalogue";
import type { FileRename } from "@/lib/content/renames";
import { compareIssues } from "@/lib/core/issue";
import { isDocumentPath } from "@/lib/site/paths";
import type { Files } from "../../support/newsroom";
import { article, readNewsroom, reportOf } from "../../support/newsroom";
import { present } from "../../support/known";

const now = "2025-09-20T00:00:00Z";
const draft = article({ status: "draft", aliases: ["/rahasia/draf"] });
const scheduled = article({ publishedAt: "2025-10-01T08:00", aliases: ["/rahasia/nanti"] });
const withdrawn = article({
  status: "withdrawn",
  withdrawnAt: "2025-09-15T08:00",
  withdrawnReason: "Keliru.",
});

/** The table of a newsroom, a line each, and what is reported. */
function movesOf(files: Files, renames: readonly FileRename[] = [], instant = now) {
  const { records, issues } = readNewsroom(files);
  const making = buildCatalogue(present(records), Date.parse(instant), { renames });
  const pages = making.catalogue.moves.filter(({ from }) => !isDocumentPath(from));
  const lines = pages.map(({ from, to }) => {
    if (to.kind === "path") return `${from} → ${to.path}`;
    return to.kind === "url" ? `${from} → ${to.url}` : `${from} ${to.kind}`;
  });
  return { lines, report: reportOf([...issues, ...making.issues].sort(compareIssues)) };
}

const renamed = (...names: readonly (readonly [string, string])[]): readonly FileRename[] =>
  names.map(([from, to]) => ({ from: `articles/${from}.md`, to: `articles/${to}.md` }));

describe("an old address", () => {
  test("leads to the article that names it, in whatever form it was written", () => {
    const a = article({ aliases: ["/berita/lama.html", "/2019/caf%C3%A9/", "/arsip//x/index.html"] });
    expect(movesOf({ "articles/a.md": a })).toEqual({
      lines: ["/2019/café → /artikel/a", "/arsip/x → /artikel/a", "/berita/lama → /artikel/a"],
      report: [],
    });
  });

  test("leads straight to the end of a way of many steps", () => {
    const redirects =
      "/satu: /dua/\n/dua: /tiga.html\n/tiga: /lama\n/luar: /keluar\n/keluar: https://x.example/a\n/mati: /hapus\n/hapus: gone\n";
    const files = { "articles/a.md": article({ aliases: ["/lama"] }), "redirects.yaml": redirects };
    expect(movesOf(files)).toEqual({
      lines: [
        "/dua → /artikel/a",
        "/hapus gone",
        "/keluar → https://x.example/a",
        "/lama → /artikel/a",
        "/luar → https://x.example/a",
        "/mati gone",
        "/satu → /artikel/a",
        "/tiga → /artikel/a",
      ],
      report: [],
    });
  });

  test("may lead to a list, a feed, or a file that is no content", () => {
    const redirects =
      "/k: /kanal/teknologi\n/t: /topik/ai\n/h: /indeks/2025/09/13\n/b: /indeks/2025/09\n/feed: /rss.xml\n/kanal-feed: /kanal/teknologi/atom.xml\n/favicon.ico: /favicon.svg\n";
    const { lines, report } = movesOf({
      "articles/a.md": article({ tags: ["AI"] }),
      "redirects.yaml": redirects,
    });
    expect(lines).toHaveLength(7);
    expect(report).toEqual([]);
  });

  test("of a withdrawn article answers with its notice, to which its aliases lead", () => {
    const files = { "articles/a.md": withdrawn.replace("---\n", "---\naliases: [/lama]\n") };
    expect(movesOf(files)).toEqual({ lines: ["/artikel/a withdrawn", "/lama → /artikel/a"], report: [] });
  });
});

describe("what can't lead on is reported where it stands and left out", () => {
  test.each([
    ["to what is not there", "/a: /kanal/teknologi\n/b: /tidak-ada\n/c: /b\n", [2, 3], "redirect-nowhere"],
    [
      "to an unknown list",
      "/a: /kanal/entah\n/b: /topik/entah\n/c: /indeks/2025/09/14\n",
      [1, 2, 3],
      "redirect-nowhere",
    ],
    ["to a feed of what is not there", "/a: /kanal/entah/rss.xml/x\n", [1], "redirect-nowhere"],
    ["in a circle", "/a: /b\n/b: /c\n/c: /a\n/d: /a\n/e: /e\n", [1, 2, 3, 4, 5], "redirect-loop"],
    [
      "from a page",
      "/: /kanal/teknologi\n/kanal/teknologi.html: /\n/artikel/a/: /\n/rss.xml: /\n/sitemap.xml: gone\n/404: /\n",
      [1, 2, 3, 4, 5, 6],
      "redirect-taken",
    ],
    ["from an article to come", "/artikel/nanti: /\n/artikel/draf: gone\n", [1, 2], "redirect-taken"],
    ["twice, in two forms", "/a: /\n/a/: /\n/a.html: gone\n", [2, 3], "redirect-duplicate"],
    ["from what is no address", "/a%: /\n/a%0Ab: /\n", [1, 2], "redirect-address"],
  ])("%s", (_, redirects, lines, rule) => {
    const files = {
      "articles/a.md": article(),
      "articles/nanti.md": scheduled,
      "articles/draf.md": draft,
      "redirects.yaml": redirects,
    };
    const { report, lines: table } = movesOf(files);
    expect(report).toEqual(lines.map((line) => `redirects.yaml:${String(line)} ${rule}`));
    expect(table).toHaveLength(redirects.trim().split("\n").length - lines.length);
  });

  test("an alias that another article has, or redirects.yaml, or a page; the first file keeps it", () => {
    const { lines, report } = movesOf({
      "articles/a.md": article({ aliases: ["/lama"] }),
      "articles/b.md": article({ aliases: ["/lain", "/lama/", "/pindah", "/artikel/b", "/penulis/ani"] }),
      "redirects.yaml": "/pindah: gone\n",
    });
    expect(lines).toEqual(["/lain → /artikel/b", "/lama → /artikel/a", "/pindah gone"]);
    expect(report).toEqual([
      "articles/b.md:10 redirect-duplicate",
      "articles/b.md:11 redirect-duplicate",
      "articles/b.md:12 redirect-taken",
      "articles/b.md:13 redirect-taken",
    ]);
  });
});

describe("what is not public", () => {
  const files: Files = {
    "articles/a.md": article(),
    "articles/draf.md": draft,
    "articles/nanti.md": scheduled,
    "redirects.yaml":
      "/rahasia/satu: /artikel/draf\n/rahasia/dua: /artikel/nanti\n/rahasia/tiga: /rahasia/nanti\n",
  };
  const renames = renamed(["rahasia", "nanti"], ["rahasia-draf", "draf"]);

  test("has no address that leads to it, and that is no fault, but what leads to its alias", () => {
    expect(movesOf(files, renames)).toEqual({ lines: [], report: ["redirects.yaml:3 redirect-nowhere"] });
  });

  test("is led to from the second of its publication on", () => {
    expect(movesOf(files, renames, "2025-10-01T00:59:59Z").lines).toEqual([]);
    expect(movesOf(files, renames, "2025-10-01T01:00:00Z")).toEqual({
      lines: [
        "/artikel/rahasia → /artikel/nanti",
        "/rahasia/dua → /artikel/nanti",
        "/rahasia/nanti → /artikel/nanti",
        "/rahasia/tiga → /artikel/nanti",
      ],
      report: [],
    });
  });

  test("takes no alias from a public article", () => {
    const both = { "articles/a.md": draft, "articles/b.md": article({ aliases: ["/rahasia/draf"] }) };
    expect(movesOf(both)).toEqual({
      lines: ["/rahasia/draf → /artikel/b"],
      report: ["articles/a.md:10 redirect-duplicate"],
    });
  });
});

describe("a renamed file", () => {
  const files = { "articles/2025/c.md": article(), "articles/lain.md": article() };

  test("is found at each name that it had", () => {
    const names = [...renamed(["a", "b"], ["b", "2025/b"], ["2025/b", "2025/c"])];
    expect(movesOf(files, names)).toEqual({
      lines: ["/artikel/a → /artikel/c", "/artikel/b → /artikel/c"],
      report: [],
    });
  });

  test("leaves its name to the next who takes it", () => {
    expect(movesOf(files, renamed(["c", "a"], ["lain", "c"])).lines).toEqual([]);
    const older = renamed(["b", "lain"], ["a", "b"], ["b", "c"]);
    expect(movesOf(files, older).lines).toEqual(["/artikel/a → /artikel/c", "/artikel/b → /artikel/c"]);
  });

  test("yields to what editors wrote, and leads nowhere when its last name is gone", () => {
    const written = { ...files, "redirects.yaml": "/artikel/a: gone\n" };
    expect(movesOf(written, renamed(["a", "c"], ["x", "y"]))).toEqual({
      lines: ["/artikel/a gone"],
      report: [],
    });
  });

  test("is found whatever it is: an author, a section, a page", () => {
    const renames = ["authors/ani", "sections/teknologi", "pages/redaksi"].map((to) => ({
      from: `${to.replace(/\/.*/, "")}/lama.md`,
      to: `${to}.md`,
    }));
    const page = "---\ntitle: Redaksi\ndescription: Kami.\n---\n\nKami.\n";
    expect(movesOf({ ...files, "pages/redaksi.md": page }, renames).lines).toEqual([
      "/kanal/lama → /kanal/teknologi",
      "/lama → /redaksi",
      "/penulis/lama → /penulis/ani",
    ]);
  });
});
