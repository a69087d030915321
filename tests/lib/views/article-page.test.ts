import { describe, expect, test } from "vitest";
import { toPictureForms } from "@/lib/site/picture-files";
import { toArticlePageView } from "@/lib/views/article-page";
import type { Files } from "../../support/newsroom";
import { article, hashOf, manyFiles, newsroom, published } from "../../support/newsroom";

/** The view of `articles/a.md`. */
function viewOf(text: string, others: Files = {}) {
  const { catalogue } = newsroom({ "articles/a.md": text, ...others }, "2025-09-20T00:00:00Z");
  return toArticlePageView(catalogue, published(catalogue, "a"));
}

const wordsOf = (count: number) => "kata ".repeat(count);

describe("an article's page", () => {
  test("says where the story was filed, by the place and the site's name", () => {
    expect(viewOf(article({ place: "Makassar" })).dateline).toBe("Makassar, Warta");
  });

  test("has no dateline, update, label or picture where the article has none", () => {
    const view = viewOf(article());
    for (const field of ["dateline", "updated", "kindLabel", "picture"]) {
      expect(Reflect.get(view, field)).toBeUndefined();
    }
  });

  test("tells when it was published and updated", () => {
    const view = viewOf(article({ updatedAt: "2025-09-14T08:00" }));
    expect(view.published.label).toBe("Sabtu, 13 September 2025, 10.15 WIB");
    expect(view.updated).toEqual({
      iso: "2025-09-14T08:00:00+07:00",
      label: "Minggu, 14 September 2025, 08.00 WIB",
    });
  });

  test("marks what is no plain news", () => {
    expect(viewOf(article({ kind: "sponsored" })).kindLabel).toBe("Konten bersponsor");
    expect(viewOf(article({ kind: "opinion" })).kindLabel).toBe("Opini");
  });

  test.each([
    [1, 1],
    [299, 1],
    [300, 2],
    [1000, 5],
  ])("of %d words is read in %d minutes", (count, minutes) => {
    expect(viewOf(article({}, wordsOf(count))).readingMinutes).toBe(minutes);
  });

  test.each([
    ["long and has three headings", 500, 3, 3],
    ["short", 400, 3, 0],
    ["long and has two headings", 600, 2, 0],
  ])("has contents when its text is %s", (_, count, headings, entries) => {
    const body = Array.from({ length: headings }, (_, index) => `## Bagian ${String(index)}\n\n`).join("");
    expect(viewOf(article({}, body + wordsOf(count))).contents).toHaveLength(entries);
  });

  test("names authors in the editor's order, with their notes", () => {
    const view = viewOf(article({ authors: ["budi", "ani"] }), {
      "authors/budi.md": "---\nname: Budi\nrole: Redaktur\n---\n\n**Budi** menulis.\n\nIa di Jakarta.\n",
    });
    expect(view.authors.map(({ name }) => name)).toEqual(["Budi", "Ani"]);
    expect(view.authors[0]).toEqual({
      name: "Budi",
      role: "Redaktur",
      href: "/penulis/budi",
      biography: "Budi menulis. Ia di Jakarta.",
    });
  });

  test("labels a picture that a machine made", () => {
    const files = { "articles/a.md": article({ image: { src: "a.jpg", alt: "A", credit: "B", ai: true } }) };
    const { catalogue } = newsroom(files, "2025-09-20T00:00:00Z", [{ path: "a.jpg", width: 16, height: 9 }]);
    const forms = toPictureForms({ width: 16, height: 9, hash: hashOf("a.jpg 16") });
    expect(toArticlePageView(catalogue, published(catalogue, "a")).picture).toEqual({
      small: forms.small,
      large: forms.large,
      alt: "A",
      credit: "B",
      syntheticLabel: "Ilustrasi dibuat dengan AI",
    });
  });

  test("names three crops of its picture for other sites, and none without a picture", () => {
    const files = {
      "articles/a.md": article({ image: { src: "a.jpg", alt: "A" } }),
      "articles/b.md": article(),
    };
    const { catalogue } = newsroom(files, "2025-09-20T00:00:00Z", [
      { path: "a.jpg", width: 1600, height: 1200 },
    ]);
    const { shareImages } = toArticlePageView(catalogue, published(catalogue, "a"));
    expect(shareImages).toMatchObject({
      wide: { width: 1200, height: 675 },
      standard: { width: 1200, height: 900 },
      square: { width: 1200, height: 1200 },
    });
    expect(shareImages?.wide.src).toMatch(/^\/media\/[a-z0-9]{10}-16x9\.jpg$/);
    expect(toArticlePageView(catalogue, published(catalogue, "b")).shareImages).toBeUndefined();
  });

  test("shows its corrections newest first, each with its label and its reply", () => {
    const corrections = [
      { kind: "ralat", at: "2025-09-14T08:00", text: "Satu." },
      { kind: "hak-jawab", at: "2025-09-15T08:00", text: "Dua.", article: "balasan" },
    ];
    const view = viewOf(article({ corrections }), { "articles/balasan.md": article({ title: "Jawaban" }) });
    expect(view.corrections).toEqual([
      {
        id: "hak-jawab-2025-09-15T010000",
        label: "Hak jawab",
        at: { iso: "2025-09-15T08:00:00+07:00", label: "Senin, 15 September 2025, 08.00 WIB" },
        text: "Dua.",
        reply: { href: "/artikel/balasan", label: "Jawaban" },
      },
      {
        id: "ralat-2025-09-14T010000",
        label: "Ralat",
        at: { iso: "2025-09-14T08:00:00+07:00", label: "Minggu, 14 September 2025, 08.00 WIB" },
        text: "Satu.",
      },
    ]);
  });

  test("gives each of its corrections an anchor of its own, which stays when others come and words are mended", () => {
    const twin = { kind: "ralat", at: "2025-09-14T08:00" };
    const before = viewOf(article({ corrections: [{ ...twin, text: "Satu." }] }));
    const after = viewOf(
      article({
        corrections: [
          { ...twin, text: "Satu, diperjelas." },
          { ...twin, text: "Dua." },
          { ...twin, kind: "koreksi", text: "Tiga." },
        ],
      }),
    );
    const anchors = after.corrections.map(({ id }) => id);
    expect(new Set(anchors).size).toBe(3);
    expect(anchors[0]).toBe(before.corrections[0]?.id);
  });

  test("was updated when it was last corrected, if that is later than its update", () => {
    const corrections = [
      { kind: "ralat", at: "2025-09-15T08:00", text: "Satu." },
      { kind: "ralat", at: "2025-09-14T08:00", text: "Dua." },
    ];
    expect(viewOf(article({ corrections })).updated?.iso).toBe("2025-09-15T08:00:00+07:00");
    const updatedLater = viewOf(article({ corrections, updatedAt: "2025-09-16T08:00" }));
    expect(updatedLater.updated?.iso).toBe("2025-09-16T08:00:00+07:00");
  });

  test("says to previews that it was paid for, and to nobody that it was not", () => {
    expect(viewOf(article({ kind: "sponsored" })).head.description).toBe(
      "Konten bersponsor. Ringkasan berita.",
    );
    expect(viewOf(article({ kind: "opinion" })).head.description).toBe("Ringkasan berita.");
  });

  test("shows related articles in the editor's order and none of them twice", () => {
    const view = viewOf(article({ related: ["c", "b"], publishedAt: "2025-09-19T08:00" }), {
      "articles/b.md": article({ title: "B" }),
      "articles/c.md": article({ title: "C" }),
      "articles/d.md": article({ title: "D" }),
    });
    expect(view.related.map(({ title }) => title)).toEqual(["C", "B"]);
    expect(view.earlier.map(({ title }) => title)).toEqual(["D"]);
  });

  test("shows four earlier articles at most, fewer where others are suggested", () => {
    const unlike = (index: number) => ({
      title: `Hal${String(index)}`,
      description: `Kata${String(index)}.`,
    });
    const others = manyFiles(9, (index) => [`articles/b-${String(index)}.md`, article(unlike(index))]);
    const view = viewOf(article({ publishedAt: "2025-09-19T08:00" }), others);
    expect(view.related).toEqual([]);
    expect(view.earlier).toHaveLength(4);
    const alike = manyFiles(9, (index) => [`articles/b-${String(index)}.md`, article()]);
    const suggesting = viewOf(article({ publishedAt: "2025-09-19T08:00" }), alike);
    expect([suggesting.related.length, suggesting.earlier.length]).toEqual([3, 1]);
  });

  test("passes on its address in full, and its title whatever is in it", () => {
    const view = viewOf(article({ title: "50% & lebih?" }));
    expect(view.share.map(({ href }) => href)).toEqual([
      "https://wa.me/?text=50%25%20%26%20lebih%3F%20https%3A%2F%2Fwarta.example%2Fartikel%2Fa",
      "https://t.me/share/url?url=https%3A%2F%2Fwarta.example%2Fartikel%2Fa&text=50%25%20%26%20lebih%3F",
      "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwarta.example%2Fartikel%2Fa",
      "https://x.com/intent/post?url=https%3A%2F%2Fwarta.example%2Fartikel%2Fa&text=50%25%20%26%20lebih%3F",
      "mailto:?subject=50%25%20%26%20lebih%3F&body=50%25%20%26%20lebih%3F%20https%3A%2F%2Fwarta.example%2Fartikel%2Fa",
    ]);
  });

  test("marks its own section in the navigation, and no other", () => {
    const view = viewOf(article(), { "sections/sains.md": "---\ntitle: Sains\norder: 2\n---\n" });
    expect(view.chrome.sections.map(({ label, isCurrent }) => [label, isCurrent])).toEqual([
      ["Teknologi", true],
      ["Sains", false],
    ]);
  });
});
