import { describe, expect, test } from "vitest";
import { guessInstant, lastDayOf } from "@/lib/core/instant-guess";

describe("a time in another form than ours", () => {
  test.each([
    ["13-09-2025 10.15", "2025-09-13T10:15"],
    ["13/9/2025 8:05", "2025-09-13T08:05"],
    ["2025/09/13, pukul 10.15 WIB", "2025-09-13T10:15+07:00"],
    ["2025-9-13T10:15", "2025-09-13T10:15"],
    ["Sabtu, 13 September 2025 10.15 WITA", "2025-09-13T10:15+08:00"],
    ["1 agustus 2025 jam 23.59 wit", "2025-08-01T23:59+09:00"],
  ])("is guessed: %s", (text, guess) => {
    expect(guessInstant(text)).toBe(guess);
  });

  test.each(["kemarin sore", "13-09-2025", "31-02-2025 10.15", "13 Sept 2025 10.15", "13-09-2025 25.15", ""])(
    "is anybody's guess: %s",
    (text) => {
      expect(guessInstant(text)).toBeUndefined();
    },
  );
});

describe("a day that its month does not have", () => {
  test.each([
    ["2025-02-30T10:15", "Februari 2025", 28],
    ["2024-02-30", "Februari 2024", 29],
    ["2025-04-31T10:15", "April 2025", 30],
  ])("is told by the last that it has: %s", (text, month, day) => {
    expect(lastDayOf(text)).toEqual({ month, day });
  });

  test.each(["2024-02-29T10:15", "2025-13-01", "1900-01-31", "besok"])(
    "is not what is wrong with %s",
    (text) => {
      expect(lastDayOf(text)).toBeUndefined();
    },
  );
});
