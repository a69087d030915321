import { describe, expect, test } from "vitest";
import { parseTopicSlug } from "@/lib/core/ids";
import { findView, pages } from "@/lib/pages";
import { toCorrectionsPageView } from "@/lib/views/other-pages";
import { toTopicPageView } from "@/lib/views/list-pages";
import { article, manyFiles, newsroom } from "../../support/newsroom";
import { known, present } from "../../support/known";

const now = "2025-09-20T00:00:00Z";

describe("a list page", () => {
  const many = manyFiles(35, (index) => [
    `articles/a-${String(index)}.md`,
    article({
      title: String(index),
      publishedAt: `2025-08-01T08:${String(index).padStart(2, "0")}`,
      tags: ["AI"],
    }),
  ]);
  const { catalogue } = newsroom(many, now);

  test.each([
    ["section", findView(pages.section, catalogue, "teknologi")],
    ["topic", findView(pages.topic, catalogue, "ai")],
    ["author", findView(pages.author, catalogue, "ani")],
  ])("of a %s has the thirty newest articles and leads to the archive for the rest", (_, view) => {
    const titles = present(view).stories.map(({ title }) => title);
    expect(titles).toHaveLength(30);
    expect([titles[0], titles.at(-1)]).toEqual(["34", "5"]);
    expect(present(view).archive.href).toBe("/indeks");
  });

  test("of a section has what was paid for in its place, but for the head", () => {
    const dated = (minute: number) => ({ publishedAt: `2025-08-01T08:0${String(minute)}` });
    const files = {
      "articles/a.md": article({ title: "Iklan", kind: "sponsored", ...dated(3) }),
      "articles/b.md": article({ title: "Iklan lain", kind: "sponsored", ...dated(2) }),
      "articles/c.md": article({ title: "Berita", ...dated(1) }),
    };
    const view = findView(pages.section, newsroom(files, now).catalogue, "teknologi");
    expect(present(view).stories.map(({ title, isSponsored }) => [title, isSponsored])).toEqual([
      ["Berita", undefined],
      ["Iklan", true],
      ["Iklan lain", true],
    ]);
  });

  test("of a section without articles is there, and empty", () => {
    const { catalogue: empty } = newsroom({}, now);
    expect(present(findView(pages.section, empty, "teknologi")).stories).toEqual([]);
  });

  test("of a topic has the spelling of its newest article", () => {
    const files = {
      "articles/lama.md": article({ tags: ["ai"] }),
      "articles/baru.md": article({ tags: ["A.I"], publishedAt: "2025-09-14T08:00" }),
      "articles/terbaru.md": article({ tags: ["AI"], publishedAt: "2025-09-15T08:00" }),
    };
    const view = toTopicPageView(newsroom(files, now).catalogue, known(parseTopicSlug, "ai"));
    expect(view?.title).toBe("AI");
    expect(view?.stories).toHaveLength(2);
  });

  test("of a topic is absent when only a draft is on it", () => {
    const { catalogue: drafts } = newsroom(
      { "articles/a.md": article({ status: "draft", tags: ["AI"] }) },
      now,
    );
    expect(toTopicPageView(drafts, known(parseTopicSlug, "ai"))).toBeUndefined();
  });

  test("of an author links profiles by the names of their sites", () => {
    const { catalogue: linked } = newsroom(
      {
        "authors/ani.md":
          "---\nname: Ani\nrole: Reporter\nsameAs: [https://www.linkedin.com/in/ani]\n---\n\nAni meliput.\n",
      },
      now,
    );
    expect(present(findView(pages.author, linked, "ani")).profiles).toEqual([
      { href: "https://www.linkedin.com/in/ani", label: "linkedin.com" },
    ]);
  });

  test("of an author describes the author in whole words, as far as search engines show them", () => {
    const files = {
      "authors/ani.md": `---\nname: Ani\nrole: Reporter\n---\n\n${"Ani meliput teknologi 😀. ".repeat(12)}\n`,
    };
    const view = present(findView(pages.author, newsroom(files, now).catalogue, "ani"));
    expect(view.head.description.length).toBeLessThanOrEqual(210);
    expect(view.head.description).toMatch(
      /^Reporter, Warta\. Ani meliput teknologi 😀\. .* (?:Ani|meliput|teknologi|😀)…$/u,
    );
  });

  test("of a section says what it is about also where its file does not", () => {
    const files = { "sections/sains.md": "---\ntitle: Sains\norder: 2\n---\n" };
    const view = present(findView(pages.section, newsroom(files, now).catalogue, "sains"));
    expect(view.head.description).toBe("Berita Sains dari Warta.");
  });
});

describe("the notice of a withdrawn article", () => {
  const text = article(
    {
      title: "Rahasia judul",
      description: "Rahasia ringkasan",
      status: "withdrawn",
      withdrawnAt: "2025-09-14T08:00",
      withdrawnReason: "Narasumber keliru.",
    },
    "Rahasia isi",
  );

  test("tells when and why, and not a word of the article", () => {
    const { catalogue } = newsroom({ "articles/a.md": text }, now);
    const view = present(findView(pages.article, catalogue, "a"));
    expect(view).toMatchObject({
      kind: "withdrawn",
      reason: "Narasumber keliru.",
      withdrawn: { label: "Minggu, 14 September 2025, 08.00 WIB" },
      register: { href: "/koreksi" },
    });
    expect(JSON.stringify(view)).not.toContain("Rahasia");
  });

  test("is announced in the register, the last one first, without a word of the article either", () => {
    const later = text
      .replaceAll("2025-09-14", "2025-09-15")
      .replace("Narasumber keliru.", "Anak di bawah umur.");
    const { catalogue } = newsroom({ "articles/a.md": text, "articles/b.md": later }, now);
    const { withdrawals } = toCorrectionsPageView(catalogue);
    expect(withdrawals.map(({ at, reason }) => `${at.label}: ${reason}`)).toEqual([
      "Senin, 15 September 2025, 08.00 WIB: Anak di bawah umur.",
      "Minggu, 14 September 2025, 08.00 WIB: Narasumber keliru.",
    ]);
    expect(JSON.stringify(toCorrectionsPageView(catalogue))).not.toContain("Rahasia");
  });
});
