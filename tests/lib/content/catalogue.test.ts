import { describe, expect, test } from "vitest";
import {
  article,
  newsroom,
  newsroomFrame,
  published,
  readNewsroom,
  reportOf,
  slugsOf,
} from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";

describe("the catalogue", () => {
  test("has the newest first, and what came at the same instant by slug", () => {
    const { catalogue } = newsroom(
      {
        "articles/c.md": article({ publishedAt: "2025-09-13T10:15" }),
        "articles/a.md": article({ publishedAt: "2025-09-13T11:15+08:00" }),
        "articles/b.md": article({ publishedAt: "2025-09-13T03:15:00Z" }),
        "articles/lama.md": article({ publishedAt: "2024-01-01T08:00" }),
        "articles/baru.md": article({ publishedAt: "2025-09-13T10:16" }),
      },
      now,
    );
    expect(slugsOf(catalogue.published)).toEqual(["baru", "a", "b", "c", "lama"]);
    expect([...catalogue.publishedBySection.values()].map(slugsOf)).toEqual([
      ["baru", "a", "b", "c", "lama"],
    ]);
  });

  test("keeps days in the site's zone, whatever offset an article is written in", () => {
    const { catalogue } = newsroom(
      {
        "articles/a.md": article({ publishedAt: "2025-09-12T16:59:59Z" }),
        "articles/b.md": article({ publishedAt: "2025-09-12T17:00:00Z" }),
        "articles/c.md": article({ publishedAt: "2025-09-14T00:30+09:00" }),
      },
      now,
    );
    expect([...catalogue.publishedByDay].map(([day, articles]) => [day, slugsOf(articles)])).toEqual([
      ["2025-09-13", ["c", "b"]],
      ["2025-09-12", ["a"]],
    ]);
  });

  test("has sections in the order that the newsroom gives them", () => {
    const { catalogue } = newsroom(
      {
        "sections/sains.md": "---\ntitle: Sains\norder: 3\n---\n",
        "sections/bisnis.md": "---\ntitle: Bisnis\norder: 2\n---\n",
        "sections/aneka.md": "---\ntitle: Aneka\norder: 2\n---\n",
      },
      now,
    );
    expect([...catalogue.sections.keys()]).toEqual(["teknologi", "aneka", "bisnis", "sains"]);
  });

  test("puts the spellings of a tag under one topic, and an article there once", () => {
    const { catalogue } = newsroom(
      {
        "articles/a.md": article({ tags: ["1,4 GHz", "1.4 ghz"] }),
        "articles/b.md": article({ tags: ["1-4 GHZ"] }),
      },
      now,
    );
    expect([...catalogue.publishedByTopic].map(([topic, articles]) => [topic, slugsOf(articles)])).toEqual([
      ["1-4-ghz", ["a", "b"]],
    ]);
    expect(published(catalogue, "a").tags).toHaveLength(1);
  });

  test("names an author once, who was written twice", () => {
    const { catalogue } = newsroom({ "articles/a.md": article({ authors: ["ani", "ani"] }) }, now);
    expect(published(catalogue, "a").authors).toEqual(["ani"]);
    expect([...catalogue.publishedByAuthor.values()].map(slugsOf)).toEqual([["a"]]);
  });

  test("is the same for the same files at the same instant", () => {
    const files = { "articles/a.md": article({ tags: ["AI"] }), "articles/b.md": article() };
    expect(newsroom(files, now)).toEqual(newsroom(files, now));
  });
});

describe("a slug that two files take", () => {
  test("stays with the first by path; the second is held and told of the first", () => {
    const { catalogue, issues } = newsroom(
      {
        "articles/2025/a.md": article({ title: "Kedua" }),
        "articles/2024/a.md": article({ title: "Pertama" }),
      },
      now,
    );
    expect(published(catalogue, "a").title).toBe("Pertama");
    expect(reportOf(issues)).toEqual(["articles/2025/a.md:1 slug-duplicate"]);
    expect(issues[0]?.message).toContain("articles/2024/a.md");
  });

  test.each([
    ["its YAML", "---\ntitle: a: b\n---\n"],
    ["its section", article({ section: "asing" })],
  ])("is not handed on while the first file is held for %s", (_, text) => {
    const { catalogue, issues } = newsroom(
      { "articles/2024/a.md": text, "articles/2025/a.md": article() },
      now,
    );
    expect(catalogue.published).toEqual([]);
    expect(reportOf(issues)).toContain("articles/2025/a.md:1 slug-duplicate");
  });
});

describe("front.yaml", () => {
  const articles = {
    "articles/a.md": article(),
    "articles/b.md": article(),
    "articles/draf.md": article({ status: "draft" }),
  };

  test("keeps the editors' lead and picks, each pick once", () => {
    const { catalogue } = newsroom({ ...articles, "front.yaml": "lead: a\npicks: [b, a, b]\n" }, now);
    expect(catalogue.front).toEqual({ lead: "a", picks: ["b", "a"] });
  });

  test.each([
    ["is absent", undefined],
    ["is empty", ""],
    ["has nothing but a comment", "# nanti\n"],
  ])("may say nothing: it %s", (_, text) => {
    const { catalogue, issues } = newsroom({ ...articles, "front.yaml": text }, now);
    expect(catalogue.front).toEqual({ picks: [] });
    expect(issues).toEqual([]);
  });

  test("leaves out what is not public, and says so where it stands", () => {
    const { catalogue, issues } = newsroom(
      { ...articles, "front.yaml": "lead: draf\npicks:\n  - b\n  - hilang\n" },
      now,
    );
    expect(catalogue.front).toEqual({ picks: ["b"] });
    expect(reportOf(issues)).toEqual(["front.yaml:1 article-not-public", "front.yaml:4 article-missing"]);
  });

  test("is reported when it has a field that nobody knows", () => {
    const { issues } = newsroom({ ...articles, "front.yaml": "leads: a\n" }, now);
    expect(reportOf(issues)).toEqual(["front.yaml:1 field-unknown"]);
    expect(issues[0]?.message).toContain('"lead"');
  });
});

describe("redirects.yaml", () => {
  test("leads to a path, to another site in full, or nowhere", () => {
    const text = "/lama: /artikel/a\n/toko: https://toko.example/\n/hapus: gone\n";
    const { catalogue } = newsroom({ "articles/a.md": article(), "redirects.yaml": text }, now);
    expect(catalogue.moves).toEqual([
      { from: "/hapus", to: { kind: "gone" } },
      { from: "/lama", to: { kind: "path", path: "/artikel/a" } },
      { from: "/toko", to: { kind: "url", url: "https://toko.example/" } },
    ]);
  });

  test.each([
    ["a target that is no address", "/satu: /a\n/lama: entah\n"],
    ["a target on another host in disguise", "/satu: /a\n/lama: //contoh.id\n"],
    ["a source that is no path", "/satu: /a\nlama: /artikel/a\n"],
  ])("is reported at the line of %s", (_, text) => {
    expect(newsroom({ "redirects.yaml": text }, now).issues).toMatchObject([
      { file: "redirects.yaml", line: 2 },
    ]);
  });
});

describe("content pages", () => {
  const page = "---\ntitle: Judul\ndescription: Ringkasan.\n---\n\nIsi.\n";

  test.each(["indeks", "koreksi", "artikel", "kanal", "topik", "penulis", "media", "404"])(
    "can't take the address of another page: %s",
    (name) => {
      const { catalogue, issues } = newsroom({ [`pages/${name}.md`]: page }, now);
      expect(catalogue.pages.size).toBe(0);
      expect(reportOf(issues)).toEqual([`pages/${name}.md:1 file-name-reserved`]);
    },
  );
});

describe("site.yaml", () => {
  test("is needed by everything else; the other files' faults are told with its own", () => {
    const { records, issues } = readNewsroom({
      "site.yaml": undefined,
      "articles/a.md": article({ title: undefined }),
    });
    expect(records).toBeUndefined();
    expect(issues.map(({ rule, effect }) => `${effect} ${rule}`)).toEqual([
      "hold field-missing",
      "stop site-missing",
    ]);
  });

  test.each([
    ["an unknown time zone", "timeZone: Asia/Jakarta", "timeZone: Asia/Bandung", "5 time-zone-unknown"],
    ["a path in its address", "https://warta.example", "https://warta.example/berita", "3 field-url"],
    ["a missing name", "name: Warta\n", "", "1 field-missing"],
    ["a key that is too short", "name: Warta\n", "name: Warta\nindexNowKey: kunci\n", "2 index-now-key-form"],
    [
      "a key that is a path",
      "name: Warta\n",
      "name: Warta\nindexNowKey: ../kunci-situs\n",
      "2 index-now-key-form",
    ],
  ])("stops everything with %s", (_, from, to, fault) => {
    const text = `name: Warta
tagline: Kabar
url: https://warta.example
language: id
timeZone: Asia/Jakarta
publisher: { legalName: A, address: B, responsibleEditor: C, contact: D }
`;
    const { records, issues } = readNewsroom({ "site.yaml": text.replace(from, to) });
    expect(records).toBeUndefined();
    expect(reportOf(issues)).toEqual([`site.yaml:${fault}`]);
    expect(issues.every(({ effect }) => effect === "stop")).toBe(true);
  });

  test("may name a key for search engines", () => {
    const text = `${newsroomFrame["site.yaml"] ?? ""}indexNowKey: Kunci-2025\n`;
    expect(newsroom({ "site.yaml": text }, now).catalogue.site.indexNowKey).toBe("Kunci-2025");
  });
});
