import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adviceAcross } from "../../../../support/advice";
import { article } from "../../../../support/newsroom";

/** Of a newsroom's test article, the line of the first tag. */
const firstTagRow = 9;
const now = "2026-01-01T00:00:00Z";
let count = 0;
const on = (day: number, changes: Readonly<Record<string, unknown>> = {}, body?: string) => {
  count += 1;
  const publishedAt = `2025-09-${String(day).padStart(2, "0")}T08:00`;
  return article({ title: `Judul ${String(count)}`, publishedAt, ...changes }, body);
};

describe("tags that differ only in spelling", () => {
  test("are to be written as in most articles", () => {
    const files = {
      "articles/a.md": on(1, { tags: ["E-commerce", "PHK"] }),
      "articles/b.md": on(2, { tags: ["Saham", "ecommerce"] }),
      "articles/c.md": on(3, { tags: ["E commerce", "phk"] }),
      "articles/d.md": on(4, { tags: ["ecommerce"] }),
    };
    const fix = (name: string) =>
      `Tulis "${name}", supaya artikelnya berkumpul di satu topik dengan satu nama.`;
    expect(adviceAcross(files, now)).toEqual([
      `articles/a.md:9:5 tag-spelling: ${fix("ecommerce")}`,
      `articles/c.md:9:5 tag-spelling: ${fix("ecommerce")}`,
      // As frequent as the other, and younger.
      `articles/c.md:10:5 tag-spelling: ${fix("PHK")}`,
    ]);
  });

  test("are told from topics that are others, and a draft's tags are looked at too", () => {
    const files = {
      "articles/a.md": on(1, { tags: ["iPhone 15", "GPT-4", "X", "Tarif"] }),
      "articles/b.md": on(2, { tags: ["iPhone 16", "GPT-5", "xAI", "Tarif Internet"] }),
      "articles/c.md": on(3, { tags: ["iphone 16"], status: "draft", publishedAt: "2026-02-01T08:00" }),
    };
    expect(adviceAcross(files, now)).toEqual([expect.stringMatching(/^articles\/c\.md:9:5 .*"iPhone 16"/)]);
  });
});

describe("whatever tags a newsroom has", () => {
  const anyTag = fc.constantFrom<string>(
    "E-commerce",
    "ecommerce",
    "E commerce",
    "PHK",
    "phk",
    "P.H.K.",
    "X",
    "5G",
    "5 g",
  );

  test("none is left to advise on once each is written as advised", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(anyTag, { maxLength: 5 }), { maxLength: 6 }), (lists) => {
        const told = () => {
          const files = lists.map((tags, index): [string, string] => [
            `articles/n${String(index)}.md`,
            on(1 + index, { tags }),
          ]);
          return adviceAcross(Object.fromEntries(files), now);
        };
        for (const line of told()) {
          const [, article = "", row = "", form = ""] = /n(\d)\.md:(\d+):5 .*Tulis "(.*?)"/.exec(line) ?? [];
          lists[Number(article)]?.splice(Number(row) - firstTagRow, 1, form);
        }
        expect(told()).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

describe("a related list", () => {
  const older = (changes = {}) => on(1, { related: ["baru"], ...changes });

  test("of the newer article is to lead back to an older one that leads to it", () => {
    const files = {
      "articles/lama.md": older(),
      "articles/baru.md": on(2, { related: ["lain"] }),
      "articles/lain.md": on(1),
    };
    expect(adviceAcross(files, now)).toEqual([
      "articles/baru.md:9:5 related-one-way: Tambahkan lama ke related, atau hapus artikel ini dari related di articles/lama.md.",
    ]);
  });

  test.each([
    ["leads back", { "articles/lama.md": older(), "articles/baru.md": on(2, { related: ["lama"] }) }],
    [
      "need not where the text does",
      { "articles/lama.md": older(), "articles/baru.md": on(2, {}, "::baca-juga{slug=lama}") },
    ],
    [
      "of an older article need not name a newer one",
      { "articles/lama.md": on(1), "articles/baru.md": on(2, { related: ["lama"] }) },
    ],
    [
      "is full with four",
      {
        "articles/lama.md": older(),
        "articles/baru.md": on(2, { related: ["a", "b", "c", "d"] }),
        ...Object.fromEntries(["a", "b", "c", "d"].map((slug) => [`articles/${slug}.md`, on(1)])),
      },
    ],
    [
      "of a scheduled article can wait",
      { "articles/lama.md": older(), "articles/baru.md": on(2, { publishedAt: "2026-02-01T08:00" }) },
    ],
    [
      "of a draft can wait",
      {
        "articles/lama.md": older(),
        "articles/baru.md": on(2, { status: "draft", publishedAt: "2026-02-01T08:00" }),
      },
    ],
  ])("%s", (_, files) => {
    expect(adviceAcross(files, now)).toEqual([]);
  });
});

describe("a lead picture", () => {
  const image = { src: "a.png", alt: "Peta", caption: "Peta.", credit: "Ani" };
  const files = { "articles/a.md": on(1, { image }) };

  test.each([
    [
      1199,
      [
        "articles/a.md:9:8 picture-narrow: Pakai gambar selebar 1200 piksel atau lebih; yang lebih kecil tidak ditampilkan besar di Google Discover.",
      ],
    ],
    [1200, []],
  ])("of %i pixels across", (width, told) => {
    expect(adviceAcross(files, now, [{ path: "a.png", width, height: 600 }])).toEqual(told);
  });
});

describe("articles that nobody reads as they are", () => {
  test("are not advised on: faulty ones, withdrawn ones, and one whose slug is another's", () => {
    const withdrawn = { status: "withdrawn", withdrawnAt: "2025-09-15T08:00", withdrawnReason: "Keliru." };
    const files = {
      "articles/a.md": on(1, { tags: ["PHK"] }),
      "articles/b.md": on(2, { tags: ["phk"], ...withdrawn }),
      "articles/c.md": on(2, { tags: ["phk"], section: undefined }),
      "articles/x/a.md": on(2, { tags: ["phk"] }),
    };
    expect(adviceAcross(files, now)).toEqual([]);
  });
});
