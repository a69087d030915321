import { describe, expect, test } from "vitest";
import type { Files } from "../../support/newsroom";
import { article, newsroom, published, reportOf, slugsOf } from "../../support/newsroom";

const now = "2025-09-20T00:00:00Z";

/** What is left of an article's related list, and what was reported. */
function relatedOf(related: readonly string[], others: Files) {
  const { catalogue, issues } = newsroom({ "articles/a.md": article({ related }), ...others }, now);
  return { related: published(catalogue, "a").related, report: reportOf(issues) };
}

describe("related articles", () => {
  const two = { "articles/satu.md": article(), "articles/dua.md": article() };

  test("keep the editor's order", () => {
    expect(relatedOf(["satu", "dua"], two).related).toEqual(["satu", "dua"]);
    expect(relatedOf(["dua", "satu"], two).related).toEqual(["dua", "satu"]);
  });

  test("come once each", () => {
    expect(relatedOf(["dua", "satu", "dua"], two).related).toEqual(["dua", "satu"]);
  });

  test.each([
    ["missing", {}, "article-missing"],
    ["a draft", { "articles/lain.md": article({ status: "draft" }) }, "article-not-public"],
    ["scheduled", { "articles/lain.md": article({ publishedAt: "2025-09-30T10:00" }) }, "article-not-public"],
    [
      "withdrawn",
      {
        "articles/lain.md": article({
          status: "withdrawn",
          withdrawnAt: "2025-09-14T10:00",
          withdrawnReason: "Keliru.",
        }),
      },
      "article-not-public",
    ],
    ["held for a field", { "articles/lain.md": article({ title: undefined }) }, "article-held"],
    ["held for its YAML", { "articles/lain.md": "---\ntitle: a: b\n---\n" }, "article-held"],
    ["held for its section", { "articles/lain.md": article({ section: "asing" }) }, "article-held"],
  ])("leave out one that is %s, and say so where it is named", (_, others: Files, rule) => {
    const { related, report } = relatedOf(["satu", "lain", "dua"], { ...two, ...others });
    expect(related).toEqual(["satu", "dua"]);
    expect(report).toContain(`articles/a.md:10 ${rule}`);
  });

  test("leave out the article itself, and say so", () => {
    const { related, report } = relatedOf(["a", "satu"], two);
    expect(related).toEqual(["satu"]);
    expect(report).toEqual(["articles/a.md:9 related-self"]);
  });

  test("hold nothing back when one of them leads nowhere", () => {
    const { catalogue, issues } = newsroom({ "articles/a.md": article({ related: ["hilang"] }) }, now);
    expect(slugsOf(catalogue.published)).toEqual(["a"]);
    expect(issues.map(({ effect }) => effect)).toEqual(["omit"]);
  });
});

describe("links in a body", () => {
  test("leave out what leads nowhere, and say where it stands", () => {
    const body = "[a](/artikel/ada) [b](/artikel/hilang)\n\n::baca-juga{slug=hilang}\n\n[c](/kanal/hilang)";
    const { catalogue, issues } = newsroom(
      { "articles/a.md": article({}, body), "articles/ada.md": article() },
      now,
    );
    expect(published(catalogue, "a").body.linkedArticles).toEqual(["ada"]);
    expect(reportOf(issues)).toEqual([
      "articles/a.md:10 article-missing",
      "articles/a.md:12 article-missing",
      "articles/a.md:14 page-missing",
    ]);
  });

  test("may lead to every kind of page that there is", () => {
    const paths = [
      "/",
      "/indeks",
      "/koreksi",
      "/kanal/teknologi",
      "/penulis/ani",
      "/topik/ai",
      "/redaksi",
      "/media/peta.jpg",
    ];
    const { catalogue, issues } = newsroom(
      {
        "articles/a.md": article({ tags: ["AI"] }, paths.map((path) => `[x](${path})`).join(" ")),
        "pages/redaksi.md": "---\ntitle: Redaksi\ndescription: Siapa kami.\n---\n\nKami.\n",
      },
      now,
      [{ path: "peta.jpg", width: 4, height: 3 }],
    );
    expect(issues).toEqual([]);
    expect(published(catalogue, "a").body.linkedPaths).toEqual(paths);
  });

  test("may not lead to a topic that only drafts have", () => {
    const { issues } = newsroom(
      {
        "articles/a.md": article({}, "[x](/topik/rahasia)"),
        "articles/b.md": article({ status: "draft", tags: ["Rahasia"] }),
      },
      now,
    );
    expect(reportOf(issues)).toEqual(["articles/a.md:10 page-missing"]);
  });

  test("are checked in authors' notes and pages as well", () => {
    const { issues } = newsroom(
      {
        "authors/ani.md": "---\nname: Ani\nrole: Reporter\n---\n\n[x](/artikel/hilang)\n",
        "pages/redaksi.md": "---\ntitle: Redaksi\ndescription: Siapa.\n---\n\n[x](/kanal/hilang)\n",
      },
      now,
    );
    expect(reportOf(issues)).toEqual(["authors/ani.md:6 article-missing", "pages/redaksi.md:6 page-missing"]);
  });
});

describe("pictures", () => {
  test("have the size of their file", () => {
    const { catalogue } = newsroom(
      { "articles/a.md": article({ image: { src: "media/a.jpg", alt: "A", ai: true } }, "![B](b.jpg)") },
      now,
      [
        { path: "a.jpg", width: 1600, height: 900 },
        { path: "b.jpg", width: 800, height: 600 },
      ],
    );
    const { image, body } = published(catalogue, "a");
    expect(image).toMatchObject({ path: "a.jpg", width: 1600, height: 900, alt: "A", isSynthetic: true });
    expect(body.pictures).toMatchObject([{ path: "b.jpg", width: 800, height: 600 }]);
  });

  test("that are missing hold their article back", () => {
    const { catalogue, issues } = newsroom(
      { "articles/a.md": article({ image: { src: "a.jpg", alt: "A" } }, "![B](b.jpg)") },
      now,
      [{ path: "A.jpg", width: 4, height: 3 }],
    );
    expect(catalogue.published).toEqual([]);
    expect(reportOf(issues)).toEqual(["articles/a.md:9 picture-missing", "articles/a.md:13 picture-missing"]);
  });

  test("that are missing on a page or in an author's note are reported too", () => {
    const { issues } = newsroom(
      {
        "authors/ani.md": "---\nname: Ani\nrole: Reporter\n---\n\n![A](hilang.jpg)\n",
        "pages/redaksi.md": "---\ntitle: Redaksi\ndescription: Siapa.\n---\n\n![A](hilang.jpg)\n",
      },
      now,
    );
    expect(reportOf(issues)).toEqual([
      "authors/ani.md:6 picture-missing",
      "pages/redaksi.md:6 picture-missing",
    ]);
  });
});

describe("sections and authors", () => {
  test("that do not exist hold the article back, each with what was meant", () => {
    const { catalogue, issues } = newsroom(
      { "articles/a.md": article({ section: "tekhnologi", authors: ["ani", "anni"] }) },
      now,
    );
    expect(catalogue.published).toEqual([]);
    expect(reportOf(issues)).toEqual(["articles/a.md:5 section-unknown", "articles/a.md:8 author-unknown"]);
    expect(issues[0]?.message).toContain('Maksud Anda "teknologi"?');
    expect(issues[1]?.message).toContain('Maksud Anda "ani"?');
  });

  test("hold back what depends on them while they are at fault themselves", () => {
    const { catalogue, issues } = newsroom(
      { "articles/a.md": article(), "sections/teknologi.md": "---\ntitle: Teknologi\n---\n" },
      now,
    );
    expect(catalogue.published).toEqual([]);
    expect(reportOf(issues)).toEqual([
      "articles/a.md:5 section-held",
      "sections/teknologi.md:1 field-missing",
    ]);
  });
});

describe("a correction's full reply", () => {
  test("is linked while it is public, and left out with a word otherwise", () => {
    const corrections = ["balasan", "hilang"].map((reply) => ({
      kind: "hak-jawab",
      at: "2025-09-14T10:00",
      text: "Jawaban.",
      article: reply,
    }));
    const { catalogue, issues } = newsroom(
      { "articles/a.md": article({ corrections }), "articles/balasan.md": article() },
      now,
    );
    expect(published(catalogue, "a").corrections.map((correction) => correction.article)).toEqual([
      "balasan",
      undefined,
    ]);
    expect(reportOf(issues)).toEqual(["articles/a.md:16 article-missing"]);
  });
});
