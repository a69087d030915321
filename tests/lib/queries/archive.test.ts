import { describe, expect, test } from "vitest";
import { parseMonth } from "@/lib/core/ids";
import { countByDay, countByMonth, listDays, neighboursOf } from "@/lib/queries/archive";
import { article, newsroom } from "../../support/newsroom";
import { known } from "../../support/known";

const { catalogue } = newsroom(
  {
    "articles/a.md": article({ publishedAt: "2024-12-31T23:59:59+07:00" }),
    "articles/b.md": article({ publishedAt: "2025-01-01T00:00+07:00" }),
    "articles/c.md": article({ publishedAt: "2025-01-01T12:00+07:00" }),
    "articles/d.md": article({ publishedAt: "2025-01-31T17:00Z" }),
    "articles/draf.md": article({ publishedAt: "2025-01-05T12:00", status: "draft" }),
  },
  "2025-09-20T00:00:00Z",
);

describe("the archive", () => {
  test("has the days that have articles, newest first", () => {
    expect(listDays(catalogue)).toEqual(["2025-02-01", "2025-01-01", "2024-12-31"]);
  });

  test("counts articles by month, newest first", () => {
    expect([...countByMonth(catalogue)]).toEqual([
      ["2025-02", 1],
      ["2025-01", 2],
      ["2024-12", 1],
    ]);
  });

  test("counts articles by day of a month, without empty days", () => {
    expect([...countByDay(catalogue, known(parseMonth, "2025-01"))]).toEqual([["2025-01-01", 2]]);
    expect(countByDay(catalogue, known(parseMonth, "2025-03")).size).toBe(0);
  });
});

describe("the neighbours of an entry", () => {
  test.each([
    ["c", { earlier: "b" }],
    ["b", { earlier: "a", later: "c" }],
    ["a", { later: "b" }],
    ["z", {}],
  ])("are the nearest on both sides: %s", (item, neighbours) => {
    expect(neighboursOf(["c", "b", "a"], item)).toEqual(neighbours);
  });
});
