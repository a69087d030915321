import { describe, expect, test } from "vitest";
import { withinTime } from "@/lib/content/time-limit";

describe("work with a time limit", () => {
  test("gives what it makes", () => {
    expect(withinTime(1000, () => "hasil")).toEqual({ ok: true, value: "hasil" });
  });

  test.each([
    [
      "a loop",
      () => {
        for (;;) Math.random();
      },
    ],
    ["a regular expression", () => /^(?:a+)+$/.test(`${"a".repeat(60)}b`)],
    [
      "a loop that catches what is thrown at it",
      () => {
        for (;;)
          try {
            for (;;) Math.random();
          } catch {
            continue;
          }
      },
    ],
  ])("is stopped in the middle of %s", (_, work: () => unknown) => {
    expect(withinTime(50, () => ({ value: work() }))).toEqual({ ok: false });
  });

  test("may be within other such work", () => {
    const inner = () =>
      withinTime(50, () => {
        for (;;) Math.random();
      });
    expect(withinTime(60_000, inner)).toEqual({ ok: true, value: { ok: false } });
    expect(withinTime(60_000, () => withinTime(1000, () => 1))).toEqual({
      ok: true,
      value: { ok: true, value: 1 },
    });
  });

  test("is tried again when the machine did something else, and fails by its own faults", () => {
    let count = 0;
    const asleep = () => {
      count += 1;
      // The thread rests, as it does where others have the processor.
      if (count === 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      return count;
    };
    expect(withinTime(50, asleep)).toEqual({ ok: true, value: 2 });
    expect(() =>
      withinTime(50, () => {
        throw new TypeError("rusak");
      }),
    ).toThrow("rusak");
  });
});
