import { describe, expect, test } from "vitest";
import { findView, listPages, pages } from "@/lib/pages";
import { readSitePath } from "@/lib/site/paths";
import type { Files } from "../support/newsroom";
import { article, manyFiles, newsroom } from "../support/newsroom";

const now = "2025-09-20T00:00:00Z";
const page = "---\ntitle: Redaksi\ndescription: Siapa kami.\n---\n\nKami.\n";
const files: Files = {
  "pages/redaksi.md": page,
  "articles/a.md": article({ tags: ["AI"] }),
  "articles/b.md": article({ publishedAt: "2025-09-14T08:00", tags: ["AI"] }),
  "articles/draf.md": article({ status: "draft", tags: ["Rahasia"], publishedAt: "2025-01-01T08:00" }),
  "articles/nanti.md": article({ publishedAt: "2025-10-01T08:00", tags: ["Nanti"] }),
  "articles/ditarik.md": article({
    status: "withdrawn",
    withdrawnAt: "2025-09-15T08:00",
    withdrawnReason: "Keliru.",
    tags: ["Ditarik"],
    publishedAt: "2025-02-01T08:00",
  }),
};

/** Every page of a newsroom: its path and what it shows, as text. */
function viewsOf(written: Files): ReadonlyMap<string, string> {
  const { catalogue } = newsroom(written, now);
  return new Map([...listPages(catalogue)].map(({ path, view }) => [path, JSON.stringify(view(catalogue))]));
}

describe("the table of pages", () => {
  const { catalogue } = newsroom(files, now);
  const entries = [...listPages(catalogue)];

  test("lists each page once, articles before the lists that link to them", () => {
    expect(entries.map(({ path }) => path)).toEqual([
      "/artikel/b",
      "/artikel/a",
      "/artikel/ditarik",
      "/topik/ai",
      "/penulis/ani",
      "/indeks/2025/09/14",
      "/indeks/2025/09/13",
      "/indeks/2025/09",
      "/redaksi",
      "/kanal/teknologi",
      "/koreksi",
      "/cari",
      "/indeks",
      "/",
      "/tersimpan",
      "/luring",
      "/404",
    ]);
  });

  test("has a view for each of its pages, of the kind that the table promises", () => {
    for (const { kind, path, view } of entries) {
      const shown = view(catalogue);
      expect(shown, path).toBeDefined();
      expect(shown && pages[kind].shows(shown), path).toBe(true);
      expect(shown?.head.path).toBe(path);
    }
  });

  test("has no address twice, whatever the content is called", () => {
    const crowded = { "pages/indeks.md": page, "pages/koreksi.md": page, "pages/404.md": page };
    const paths = [...listPages(newsroom({ ...files, ...crowded }, now).catalogue)].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("has only addresses that the site knows", () => {
    const unknown = entries.filter(({ path }) => readSitePath(path) === undefined);
    expect(unknown).toEqual([]);
  });

  test("shows nothing of what is not public, on any page", () => {
    const secret = {
      "articles/draf.md": article({ title: "Rahasia", status: "draft", tags: ["Rahasia"] }, "Rahasia"),
      "articles/nanti.md": article({ title: "Rahasia", publishedAt: "2025-10-01T08:00" }, "Rahasia"),
      "articles/a.md": article(
        { related: ["draf", "nanti"] },
        "[x](/artikel/draf)\n\n::baca-juga{slug=nanti}",
      ),
      "front.yaml": "lead: draf\npicks: [nanti]\n",
    };
    for (const [path, view] of viewsOf(secret)) {
      expect(view, path).not.toMatch(/rahasia|"(?:[^"]*\/)?(?:draf|nanti)(?:[/.][^"]*)?"/i);
    }
  });
});

describe("finding a view", () => {
  const { catalogue } = newsroom(files, now);

  test("works for what is there", () => {
    expect(findView(pages.article, catalogue, "a")?.kind).toBe("article");
    expect(findView(pages.article, catalogue, "ditarik")?.kind).toBe("withdrawn");
    expect(findView(pages.day, catalogue, "2025-09-13")?.kind).toBe("day");
    expect(findView(pages.front, catalogue, "")?.kind).toBe("front");
  });

  const nonsense = [
    "",
    "A",
    "..",
    "a/b",
    "a ",
    "%61",
    "__proto__",
    "constructor",
    "x".repeat(500),
    "2025-02-30",
  ];
  const kinds = [
    ["article", (text: string) => findView(pages.article, catalogue, text)],
    ["topic", (text: string) => findView(pages.topic, catalogue, text)],
    ["author", (text: string) => findView(pages.author, catalogue, text)],
    ["day", (text: string) => findView(pages.day, catalogue, text)],
    ["month", (text: string) => findView(pages.month, catalogue, text)],
    ["contentPage", (text: string) => findView(pages.contentPage, catalogue, text)],
    ["section", (text: string) => findView(pages.section, catalogue, text)],
  ] as const;

  test.each(kinds)("refuses nonsense for the kind %s", (_, find) => {
    for (const text of nonsense) expect(find(text), text).toBeUndefined();
  });

  test.each([
    ["a draft", pages.article, "draf"],
    ["a scheduled article", pages.article, "nanti"],
    ["an article that nobody wrote", pages.article, "hilang"],
  ])("refuses %s", (_, kind, slug) => {
    expect(findView(kind, catalogue, slug)).toBeUndefined();
  });

  test("refuses a topic, a day and a month that only drafts or withdrawn articles have", () => {
    expect(findView(pages.topic, catalogue, "rahasia")).toBeUndefined();
    expect(findView(pages.topic, catalogue, "ditarik")).toBeUndefined();
    expect(findView(pages.day, catalogue, "2025-01-01")).toBeUndefined();
    expect(findView(pages.month, catalogue, "2025-02")).toBeUndefined();
  });
});

describe("a new article", () => {
  const old = manyFiles(40, (index) => [
    `articles/lama-${String(index)}.md`,
    article(
      { publishedAt: `2025-0${String(1 + (index % 8))}-10T08:00`, tags: ["AI"], related: ["lama-0"] },
      "::baca-juga{slug=lama-1}",
    ),
  ]);
  const before = viewsOf(old);
  const after = viewsOf({
    ...old,
    "articles/baru.md": article({ publishedAt: "2025-09-19T08:00", tags: ["AI", "Baru"] }),
  });
  const changed = [...before].filter(([path, view]) => after.get(path) !== view).map(([path]) => path);

  test("changes no page but the front, its lists, and the neighbouring day and month", () => {
    expect(changed.sort()).toEqual([
      "/",
      "/indeks",
      "/indeks/2025/08",
      "/indeks/2025/08/10",
      "/kanal/teknologi",
      "/penulis/ani",
      "/topik/ai",
    ]);
  });

  test("adds its own page, day, month and topic", () => {
    expect([...after.keys()].filter((path) => !before.has(path)).sort()).toEqual([
      "/artikel/baru",
      "/indeks/2025/09",
      "/indeks/2025/09/19",
      "/topik/baru",
    ]);
  });
});
