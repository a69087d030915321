import { describe, expect, test } from "vitest";
import { article, newsroom, published, slugsOf } from "../../support/newsroom";

/** What state an article is in at an instant. */
function stateAt(now: string, changes: Readonly<Record<string, unknown>>): string | undefined {
  const { catalogue } = newsroom({ "articles/a.md": article(changes) }, now);
  return [...catalogue.published, ...catalogue.withdrawn, ...catalogue.unpublished][0]?.state;
}

function nextDueAt(now: string, changes: Readonly<Record<string, unknown>>): string | undefined {
  const { nextDueMs } = newsroom({ "articles/a.md": article(changes) }, now).catalogue;
  return nextDueMs === undefined ? undefined : new Date(nextDueMs).toISOString();
}

const withdrawal = {
  status: "withdrawn",
  withdrawnAt: "2025-09-20T08:00",
  withdrawnReason: "Sumber keliru.",
};

describe("the state of an article", () => {
  test.each([
    ["a second before its time", "2025-09-13T10:14:59+07:00", {}, "scheduled"],
    ["at its very second", "2025-09-13T10:15:00+07:00", {}, "published"],
    ["long after", "2030-01-01T00:00:00Z", {}, "published"],
    ["as a draft, long after", "2030-01-01T00:00:00Z", { status: "draft" }, "draft"],
    ["as a draft, before its time", "2020-01-01T00:00:00Z", { status: "draft" }, "draft"],
    ["a second before its withdrawal", "2025-09-20T07:59:59+07:00", withdrawal, "published"],
    ["at the second of its withdrawal", "2025-09-20T08:00:00+07:00", withdrawal, "withdrawn"],
    ["to be withdrawn, before its time", "2025-09-01T00:00:00Z", withdrawal, "scheduled"],
  ])("is told by the clock: %s", (_, now, changes, state) => {
    expect(stateAt(now, changes)).toBe(state);
  });

  test("keeps what is not public out of every list", () => {
    const { catalogue } = newsroom(
      {
        "articles/draf.md": article({ status: "draft", tags: ["Rahasia"] }),
        "articles/nanti.md": article({ publishedAt: "2025-09-30T08:00", tags: ["Nanti"] }),
        "articles/ditarik.md": article({ ...withdrawal, tags: ["Keliru"] }),
        "articles/terbit.md": article({ tags: ["Terbit"] }),
      },
      "2025-09-21T00:00:00Z",
    );
    expect(slugsOf(catalogue.published)).toEqual(["terbit"]);
    expect([...catalogue.publishedBySlug.keys()]).toEqual(["terbit"]);
    expect([...catalogue.publishedByTopic.keys()]).toEqual(["terbit"]);
    expect([...catalogue.publishedBySection.values()].map(slugsOf)).toEqual([["terbit"]]);
    expect([...catalogue.publishedByAuthor.values()].map(slugsOf)).toEqual([["terbit"]]);
    expect([...catalogue.publishedByDay.values()].map(slugsOf)).toEqual([["terbit"]]);
    expect(slugsOf(catalogue.withdrawn)).toEqual(["ditarik"]);
    expect(slugsOf(catalogue.unpublished)).toEqual(["draf", "nanti"]);
  });
});

describe("what is dated ahead", () => {
  test("is a correction, which changes the time of the last update when it is posted", () => {
    const corrections = [{ kind: "ralat", at: "2025-09-14T08:00", text: "Keliru." }];
    const files = { "articles/a.md": article({ corrections }) };
    const before = published(newsroom(files, "2025-09-14T07:59:59+07:00").catalogue, "a");
    const after = published(newsroom(files, "2025-09-14T08:00:00+07:00").catalogue, "a");
    expect([before.corrections, before.updatedAt]).toEqual([[], undefined]);
    expect(after.updatedAt).toEqual(after.corrections[0]?.at);
  });

  test("is an update that is not shown before its time", () => {
    const files = { "articles/a.md": article({ updatedAt: "2025-09-14T08:00" }) };
    const before = newsroom(files, "2025-09-14T07:59:59+07:00").catalogue;
    const after = newsroom(files, "2025-09-14T08:00:00+07:00").catalogue;
    expect(published(before, "a").updatedAt).toBeUndefined();
    expect(published(after, "a").updatedAt?.epochMs).toBe(Date.parse("2025-09-14T01:00:00Z"));
  });

  test("is a correction that is not shown before its time", () => {
    const corrections = [
      { kind: "ralat", at: "2025-09-14T08:00", text: "Satu." },
      { kind: "koreksi", at: "2025-09-15T08:00", text: "Dua." },
    ];
    const { catalogue } = newsroom(
      { "articles/a.md": article({ corrections }) },
      "2025-09-14T12:00:00+07:00",
    );
    expect(published(catalogue, "a").corrections.map(({ text }) => text)).toEqual(["Satu."]);
  });
});

describe("the next instant at which something becomes due", () => {
  test.each([
    ["a publication", "2025-09-01T00:00:00Z", {}, "2025-09-13T03:15:00.000Z"],
    ["an update", "2025-09-14T00:00:00Z", { updatedAt: "2025-09-15T08:00" }, "2025-09-15T01:00:00.000Z"],
    ["the end of two days as news", "2025-09-14T00:00:00Z", withdrawal, "2025-09-15T03:15:00.000Z"],
    ["a withdrawal", "2025-09-15T03:15:00Z", withdrawal, "2025-09-20T01:00:00.000Z"],
    [
      "a correction",
      "2025-09-15T12:00:00Z",
      { corrections: [{ kind: "ralat", at: "2025-09-16T08:00", text: "A." }] },
      "2025-09-16T01:00:00.000Z",
    ],
    ["a year, when nothing else lies ahead", "2025-09-15T03:15:00Z", {}, "2026-09-14T03:15:00.000Z"],
  ])("is that of %s", (_, now, changes, due) => {
    expect(nextDueAt(now, changes)).toBe(due);
  });

  test("is the nearest of several", () => {
    const { catalogue } = newsroom(
      {
        "articles/a.md": article({ publishedAt: "2025-09-30T08:00" }),
        "articles/b.md": article({ publishedAt: "2025-09-25T08:00" }),
        "articles/c.md": article({ publishedAt: "2025-09-28T08:00" }),
      },
      "2025-09-21T00:00:00Z",
    );
    expect(catalogue.nextDueMs).toBe(Date.parse("2025-09-25T01:00:00Z"));
  });

  test.each([
    ["nothing lies ahead, and all is old", "2026-09-14T03:15:00Z", {}],
    [
      "only a draft has dates ahead",
      "2025-09-01T00:00:00Z",
      { status: "draft", corrections: [{ kind: "ralat", at: "2025-09-16T08:00", text: "A." }] },
    ],
  ])("is absent when %s", (_, now, changes) => {
    expect(nextDueAt(now, changes)).toBeUndefined();
  });
});
