import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayAge } from "@/enhance/relative-time";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

describe("the age of a time", () => {
  test.each([
    [0, "baru saja"],
    [minuteMs - 1, "baru saja"],
    [minuteMs, "1 menit lalu"],
    [60 * minuteMs - 1, "59 menit lalu"],
    [60 * minuteMs, "1 jam lalu"],
    [dayMs - 1, "23 jam lalu"],
    [dayMs, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
  ])("of %d milliseconds is %j", (ageMs, words) => {
    expect(sayAge(0, ageMs)).toBe(words);
  });

  test("is said of the last day and of no other time", () => {
    fc.assert(
      fc.property(fc.integer({ min: -dayMs, max: 3 * dayMs }), (ageMs) => {
        expect(sayAge(0, ageMs) !== undefined).toBe(ageMs >= 0 && ageMs < dayMs);
      }),
    );
  });
});
