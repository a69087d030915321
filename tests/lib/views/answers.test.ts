import { describe, expect, test } from "vitest";
import { toArticlePageView } from "@/lib/views/article-page";
import { toFeedEntry } from "@/lib/views/documents/feed-entry";
import { toStoryCard } from "@/lib/views/story-card";
import type { Files } from "../../support/newsroom";
import { article, newsroom, published, reportOf } from "../../support/newsroom";

/** A full reply, and the article that names it. */
function pair(
  answered: Readonly<Record<string, unknown>> = {},
  correction: Readonly<Record<string, unknown>> = {},
): Files {
  const reply = { kind: "hak-jawab", at: "2025-09-15T08:00", text: "Kami membantah.", article: "balasan" };
  return {
    "articles/balasan.md": article({ title: "Balasan", publishedAt: "2025-09-15T08:00" }),
    "articles/berita.md": article({
      title: "Berita",
      corrections: [{ ...reply, ...correction }],
      ...answered,
    }),
  };
}

function replyIn(files: Files, now = "2025-09-20T00:00:00Z") {
  const { catalogue } = newsroom(files, now);
  return { catalogue, reply: published(catalogue, "balasan") };
}

describe("a full reply", () => {
  test("links back to the article that names it, and says on page, card and feed what it is", () => {
    const { catalogue, reply } = replyIn(pair());
    const page = toArticlePageView(catalogue, reply);
    const answer = { label: "Hak jawab", article: { href: "/artikel/berita", label: "Berita" } };
    expect(page.answers).toEqual([answer]);
    expect(page.kindLabel).toBe("Hak jawab");
    expect(toStoryCard(catalogue, reply).kindLabel).toBe("Hak jawab");
    const entry = toFeedEntry(catalogue, reply);
    expect(entry.categories).toContain("Hak jawab");
    expect(entry.answers).toEqual([answer]);
  });

  test("is labelled as what it was taken in as", () => {
    const { catalogue, reply } = replyIn(pair({}, { kind: "klarifikasi" }));
    expect(toArticlePageView(catalogue, reply).answers[0]?.label).toBe("Klarifikasi");
  });

  test("that was paid for says that first", () => {
    const files = { ...pair(), "articles/balasan.md": article({ kind: "sponsored" }) };
    const { catalogue, reply } = replyIn(files);
    expect(toStoryCard(catalogue, reply).kindLabel).toBe("Konten bersponsor");
  });

  test("of several articles links back to each once", () => {
    const twice = { kind: "koreksi", at: "2025-09-16T08:00", text: "Lagi.", article: "balasan" };
    const files = pair();
    const { catalogue, reply } = replyIn({
      ...files,
      "articles/berita-lain.md": article({ title: "Berita lain", corrections: [twice, { ...twice }] }),
    });
    const { answers } = toArticlePageView(catalogue, reply);
    expect(answers.map(({ article: { label } }) => label)).toEqual(["Berita lain", "Berita"]);
  });

  test.each([
    ["is a draft", { status: "draft" }, {}],
    ["is not due yet", { publishedAt: "2025-10-01T08:00" }, {}],
    ["posts its correction later", {}, { at: "2025-10-01T08:00" }],
  ])("does not tell of an article that %s", (_what, answered, correction) => {
    const { catalogue, reply } = replyIn(pair(answered, correction));
    const page = toArticlePageView(catalogue, reply);
    expect(page.answers).toEqual([]);
    expect(page.kindLabel).toBeUndefined();
  });

  test("stays one when what it answers is withdrawn, and names no word of that", () => {
    const withdrawal = { status: "withdrawn", withdrawnAt: "2025-09-16T08:00", withdrawnReason: "Keliru." };
    const { catalogue, reply } = replyIn(pair({ ...withdrawal, title: "Judul rahasia" }, {}));
    const page = toArticlePageView(catalogue, reply);
    expect(page.kindLabel).toBe("Hak jawab");
    expect(page.answers).toEqual([
      { label: "Hak jawab", article: { href: "/koreksi", label: "yang telah dicabut" } },
    ]);
    expect(JSON.stringify(page)).not.toContain("rahasia");
  });

  test("that is not public leaves no trace in the article that names it", () => {
    const files = { ...pair(), "articles/balasan.md": article({ publishedAt: "2025-09-30T08:00" }) };
    const { catalogue } = newsroom(files, "2025-09-20T00:00:00Z");
    const page = toArticlePageView(catalogue, published(catalogue, "berita"));
    expect(page.corrections[0]).not.toHaveProperty("reply");
    expect(JSON.stringify(page)).not.toContain("balasan");
  });

  test("can't be of itself", () => {
    const correction = { kind: "ralat", at: "2025-09-15T08:00", text: "Keliru.", article: "balasan" };
    const { catalogue, issues } = newsroom(
      { "articles/balasan.md": article({ corrections: [correction] }) },
      "2025-09-20T00:00:00Z",
    );
    expect(reportOf(issues)).toEqual(["articles/balasan.md:12 reply-self"]);
    const reply = published(catalogue, "balasan");
    expect([reply.answers, reply.corrections[0]?.article]).toEqual([[], undefined]);
  });
});
