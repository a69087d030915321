import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseDay } from "@/lib/core/ids";
import { planParts } from "@/lib/search/parts";
import type { SearchDay } from "@/lib/search/search-day";
import { known } from "../../support/known";

/** A day with as many articles. */
function day(name: string, count: number, text = ""): SearchDay {
  const hash = createHash("sha256").update(`${name}${text}`).digest("hex");
  return { day: known(parseDay, name), lines: Array.from({ length: count }, () => "{}"), hash };
}

const limit = 10;
const partsOf = (...days: readonly SearchDay[]) =>
  planParts(days, "1", limit).map(({ folder, count }) => [folder.replace(/-[0-9a-f]{12}$/, ""), count]);

describe("the parts of an index", () => {
  test("are years, the newest first", () => {
    expect(partsOf(day("2024-12-31", 4), day("2025-01-01", 4), day("2025-09-13", 6))).toEqual([
      ["2025", 10],
      ["2024", 4],
    ]);
  });

  test("are months of a year that has more than a part should, and thirds of such a month", () => {
    const busy = ["2025-09-10", "2025-09-11", "2025-09-20", "2025-09-21", "2025-09-30"];
    expect(partsOf(day("2025-08-01", 3), ...busy.map((name) => day(name, 4)))).toEqual([
      ["2025-09-3", 8],
      ["2025-09-2", 8],
      ["2025-09-1", 4],
      ["2025-08", 3],
    ]);
  });

  test("keep their names until something in them is another, and then only that part has another", () => {
    const names = (text: string) =>
      planParts([day("2024-05-01", 9), day("2025-05-01", 9, text)], "1", limit).map(({ folder }) => folder);
    const [newAfter, oldAfter] = names("lain");
    const [newBefore, oldBefore] = names("");
    expect(names("")).toEqual([newBefore, oldBefore]);
    expect(oldAfter).toBe(oldBefore);
    expect(newAfter).not.toBe(newBefore);
  });

  test("all have other names when they are made otherwise", () => {
    const nameFor = (basis: string) => planParts([day("2025-05-01", 1)], basis, limit)[0]?.folder;
    expect(nameFor("1")).not.toBe(nameFor("2"));
  });
});
