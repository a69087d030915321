import { describe, expect, test } from "vitest";
import { Newsroom } from "@/lib/articles";
import { article, newsroom, newsroomFrame, reportOf, slugsOf } from "../../support/newsroom";
import { testFolder, writeOld } from "../../support/unit-folder";

const now = "2025-09-20T00:00:00Z";
const wrongNames = {
  section: "teknolgi",
  authors: ["anii", "ani"],
  related: ["hilang", "ada"],
  aliases: ["/kanal/teknologi"],
  corrections: [{ kind: "hak-jawab", at: "2025-09-14T10:00", text: "Tanggapan.", article: "jawaban" }],
};
const body = "[satu](/artikel/lenyap), [dua](/kanal/asing), ![Foto](lenyap.png)";
/** What is wrong in the above, without the line. */
const wrong = [
  "section-unknown",
  "author-unknown",
  "article-missing",
  "redirect-taken",
  "article-missing",
  "article-missing",
  "page-missing",
  "picture-missing",
];

/** The rules that a file breaks beside an article that is sound, in the order of its lines. */
function rulesOf(text: string): readonly string[] {
  const { issues } = newsroom({ "articles/a.md": text, "articles/ada.md": article({ title: "Ada" }) }, now);
  return reportOf(issues).map((line) => line.split(" ")[1] ?? "");
}

describe("what an article names of others is told in the same round as", () => {
  test("each other", () => {
    expect(rulesOf(article(wrongNames, body))).toEqual(wrong);
  });

  test.each([
    ["a field that is missing", { title: undefined }, "field-missing"],
    ["a field that is none", { titel: "Judul" }, "field-unknown"],
    ["a time that is none", { publishedAt: "kemarin" }, "date-unreadable"],
    ["a status that is none", { status: "publised" }, "field-choice"],
    ["a number among the tags", { tags: ["5G", 1] }, "field-type"],
  ])("%s", (_, changes, rule) => {
    expect([...rulesOf(article({ ...wrongNames, ...changes }, body))].sort()).toEqual(
      [...wrong, rule].sort(),
    );
  });

  test("an item of the same list that is no name", () => {
    expect(rulesOf(article({ related: ["Bukan Slug", "hilang", "ada"] }))).toEqual([
      "field-slug",
      "article-missing",
    ]);
  });

  test("data that can't be read at all: links in the text", () => {
    const text = `---\ntitle: Satu: dua\n---\n\n[satu](/artikel/lenyap)\n\n# Judul\n`;
    expect(rulesOf(text)).toEqual(["yaml-broken", "article-missing", "heading-one"]);
  });

  test("fields that contradict each other, whatever is wrong with a third", () => {
    expect(rulesOf(article({ updatedAt: "2025-09-12T10:15", section: 1 }))).toEqual([
      "field-type",
      "updated-before-published",
    ]);
  });

  test("a page's own fault: links in its text", () => {
    const page = "---\ntitle: Kontak\n---\n\n[satu](/artikel/lenyap)\n";
    const { issues } = newsroom({ "pages/kontak.md": page }, now);
    expect(reportOf(issues)).toEqual([
      "pages/kontak.md:1 field-missing",
      "pages/kontak.md:5 article-missing",
    ]);
  });
});

describe("nothing is told that only follows from another fault", () => {
  const others = {
    "articles/draf.md": article({ title: "Draf", status: "draft" }),
    "articles/nanti.md": article({ title: "Nanti", publishedAt: "2025-09-25T10:00" }),
  };

  test.each([
    [
      "a link to a draft, where nobody can tell whether this is one",
      { status: "drat" },
      "draf",
      "field-choice",
    ],
    [
      "a link to what is public later, where the time is wrong",
      { publishedAt: "besok" },
      "nanti",
      "date-unreadable",
    ],
  ])("%s", (_, changes, slug, rule) => {
    const files = { ...others, "articles/a.md": article(changes, `[tautan](/artikel/${slug})`) };
    expect(newsroom(files, now).issues.map((issue) => issue.rule)).toEqual([rule]);
  });

  test.each([
    [
      "a reason without its status, where that is wrong",
      { status: "cabut", withdrawnReason: "X." },
      "field-choice",
    ],
    [
      "a reason that is missing, where it is there and empty",
      { status: "withdrawn", withdrawnAt: "2025-09-14T10:00", withdrawnReason: "" },
      "field-empty",
    ],
  ])("%s", (_, changes, rule) => {
    expect(rulesOf(article(changes))).toEqual([rule]);
  });

  test("a name of which YAML lost a part", () => {
    const text = article({ section: "SECTION" }).replace("SECTION", "tekno #logi");
    expect(rulesOf(text)).toEqual(["yaml-comment"]);
  });
});

test("of a file whose last good version stays live, only what it says now is told", async () => {
  const contentDir = testFolder();
  const write = (text: string) => {
    writeOld(contentDir, "articles/a.md", text);
  };
  for (const [file, text = ""] of Object.entries(newsroomFrame)) writeOld(contentDir, file, text);
  write(article({ related: ["hilang"], aliases: ["/kanal/teknologi"] }));
  const desk = new Newsroom({ contentDir });
  await desk.readAll();
  const rulesNow = () => desk.edition(Date.parse(now), () => true).issues.map(({ rule }) => rule);
  expect(rulesNow()).toEqual(["article-missing", "redirect-taken"]);
  write(article({ title: undefined, aliases: ["/kanal/teknologi"] }));
  await desk.readAll();
  expect(rulesNow()).toEqual(["field-missing", "redirect-taken"]);
});

test("an article that is held gives nothing away by what it names", () => {
  const { catalogue } = newsroom(
    { "articles/a.md": article({ ...wrongNames, aliases: ["/lama"] }), "articles/ada.md": article() },
    now,
  );
  expect(slugsOf(catalogue.published)).toEqual(["ada"]);
  expect(catalogue.moves).toEqual([]);
});
