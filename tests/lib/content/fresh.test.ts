import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EditedNewsroom, anyEdit } from "../../support/edited-newsroom";
import { article, newsroom, slugsOf } from "../../support/newsroom";

const hourMs = 60 * 60 * 1000;
const twoDaysMs = 48 * hourMs;
const files = {
  "articles/lama.md": article({ publishedAt: "2025-09-11T10:15:00" }),
  "articles/sedang.md": article({ publishedAt: "2025-09-12T10:15:00" }),
  "articles/baru.md": article({ publishedAt: "2025-09-13T10:15:00" }),
  "articles/nanti.md": article({ publishedAt: "2025-09-30T10:15:00" }),
};

describe("the articles of the last two days", () => {
  test.each([
    ["2025-09-13T10:14:59+07:00", ["sedang", "lama"]],
    ["2025-09-13T10:15:00+07:00", ["baru", "sedang"]],
    ["2025-09-14T10:14:59+07:00", ["baru", "sedang"]],
    ["2025-09-14T10:15:00+07:00", ["baru"]],
    ["2025-09-15T10:15:00+07:00", []],
  ])("at %s are %j", (now, slugs) => {
    expect(slugsOf(newsroom(files, now).catalogue.fresh)).toEqual(slugs);
  });
});

describe("until the instant that a catalogue names as the next due", () => {
  const anyInstant = fc.integer({
    min: Date.parse("2025-08-30T00:00:00Z"),
    max: Date.parse("2025-09-25T00:00:00Z"),
  });

  test("the clock alone changes nothing, and at any instant the right articles are news", () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 10 }),
        anyInstant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (edits, nowMs, share) => {
          const edited = new EditedNewsroom();
          for (const edit of edits) edited.apply(edit);
          const at = (instantMs: number) => {
            edited.apply({ kind: "clock", now: new Date(instantMs).toISOString() });
            return edited.fresh();
          };
          const before = at(nowMs);
          const lastMs = (before.nextDueMs ?? nowMs + 100 * hourMs) - 1;
          expect(at(nowMs + Math.floor((lastMs - nowMs) * share))).toEqual(before);
          expect(before.fresh).toEqual(
            before.published.filter(({ publishedAt }) => nowMs < publishedAt.epochMs + twoDaysMs),
          );
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
