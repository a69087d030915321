import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, instantAt, parseInstant, toIso } from "@/lib/core/instant";

/** A text as ISO 8601 in UTC and with its own offset, or why it is none. */
function read(text: string, timeZone = "Asia/Jakarta"): string {
  const reading = parseInstant(text, timeZone);
  if (!reading.ok) return reading.why;
  return `${new Date(reading.value.epochMs).toISOString().slice(0, 19)}Z, ${toIso(reading.value)}`;
}

describe("an instant", () => {
  test.each([
    ["2025-09-13T10:15:30+07:00", "2025-09-13T03:15:30Z, 2025-09-13T10:15:30+07:00"],
    ["2025-09-13T10:15+0900", "2025-09-13T01:15:00Z, 2025-09-13T10:15:00+09:00"],
    ["2025-09-13T10:15Z", "2025-09-13T10:15:00Z, 2025-09-13T10:15:00+00:00"],
    ["2025-09-13T10:15-03:30", "2025-09-13T13:45:00Z, 2025-09-13T10:15:00-03:30"],
    ["2025-09-13T10:15:30.999Z", "2025-09-13T10:15:30Z, 2025-09-13T10:15:30+00:00"],
    ["  2025-09-13T10:15Z ", "2025-09-13T10:15:00Z, 2025-09-13T10:15:00+00:00"],
  ])("with an offset is read with it: %s", (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  test.each([
    ["2025-09-13T10:15", "Asia/Jakarta", "2025-09-13T03:15:00Z, 2025-09-13T10:15:00+07:00"],
    ["2025-09-13 10:15:59", "Asia/Jakarta", "2025-09-13T03:15:59Z, 2025-09-13T10:15:59+07:00"],
    ["2025-09-13T10:15", "Asia/Makassar", "2025-09-13T02:15:00Z, 2025-09-13T10:15:00+08:00"],
    ["2025-09-13T00:15", "Asia/Jayapura", "2025-09-12T15:15:00Z, 2025-09-13T00:15:00+09:00"],
    ["2025-03-09T01:59", "America/New_York", "2025-03-09T06:59:00Z, 2025-03-09T01:59:00-05:00"],
    ["2025-03-09T03:00", "America/New_York", "2025-03-09T07:00:00Z, 2025-03-09T03:00:00-04:00"],
  ])("without an offset is in the site's zone: %s in %s", (text, timeZone, instant) => {
    expect(read(text, timeZone)).toBe(instant);
  });

  test.each(["2024-02-29T00:00", "2000-02-29T23:59", "2025-12-31T23:59:59", "1945-08-17T10:00"])(
    "may be on any day that there is: %s",
    (text) => {
      expect(read(text)).toContain(`, ${text}`);
    },
  );

  test.each([
    ["2024-02-30T10:15", "calendar"],
    ["2025-02-29T10:15", "calendar"],
    ["1900-02-29T10:15", "calendar"],
    ["2025-04-31T10:15", "calendar"],
    ["2025-13-01T10:15", "calendar"],
    ["2025-00-10T10:15", "calendar"],
    ["2025-09-00T10:15", "calendar"],
    ["2024-02-30", "calendar"],
    ["1025-09-13T10:15", "calendar"],
    ["0000-01-01T00:00+07:00", "calendar"],
    ["9999-12-31T23:59:59Z", "calendar"],
    ["2025-09-13", "date-only"],
    ["2025-09-13T24:00", "clock"],
    ["2025-09-13T10:60", "clock"],
    ["2025-09-13T10:15:60", "clock"],
    ["2025-09-13T10:15+15:00", "clock"],
    ["2025-09-13T10:15+07:60", "clock"],
    ["2025-9-13T10:15", "form"],
    ["2025-09-13T9:15", "form"],
    ["2025-09-13T10", "form"],
    ["2025-09-13T", "form"],
    ["13/09/2025 10:15", "form"],
    ["13 September 2025", "form"],
    ["2025-09-13T10:15 WIB", "form"],
    ["2025-09-13t10:15z", "form"],
    ["20250913T1015", "form"],
    ["+002025-09-13T10:15Z", "form"],
    ["2025-09-13T10:15Z\nlagi", "form"],
    ["٢٠٢٥-٠٩-١٣T١٠:١٥", "form"],
    ["", "form"],
  ])("is refused with the reason: %j", (text, why) => {
    expect(read(text)).toBe(why);
  });

  const anyInstant = fc.record({
    epochMs: fc
      .integer({ min: Date.UTC(1945, 0, 2) / 1000, max: Date.UTC(2199, 11, 30) / 1000 })
      .map((seconds) => seconds * 1000),
    offsetMinutes: fc.integer({ min: -14 * 60, max: 14 * 60 }),
  });

  test("survives being written and read", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(parseInstant(toIso(instant), "Asia/Jakarta")).toEqual({ ok: true, value: instant });
      }),
    );
  });

  test("is the same moment without its offset, in the zone that it is written in", () => {
    const zones = fc.constantFrom("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC");
    fc.assert(
      fc.property(anyInstant, zones, ({ epochMs }, timeZone) => {
        const wallClock = toIso(instantAt(epochMs, timeZone)).slice(0, 19);
        const reading = parseInstant(wallClock, timeZone);
        // When a zone's clocks are put back, an hour of the wall clock comes twice.
        const value = reading.ok ? reading.value : undefined;
        expect(value && toIso(value).slice(0, 19)).toBe(wallClock);
      }),
    );
  });

  test("never makes the reader throw", () => {
    const digits = fc.stringMatching(/^[0-9:TZ+ .-]{0,30}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        const reading = parseInstant(text, "Asia/Jakarta");
        if (reading.ok) expect(dayOf(reading.value, "Asia/Jakarta")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

describe("the day of an instant", () => {
  test.each([
    ["2025-09-12T16:59:59Z", "2025-09-12"],
    ["2025-09-12T17:00:00Z", "2025-09-13"],
    ["2025-09-13T01:30:00+09:00", "2025-09-12"],
    ["2024-02-28T17:00:00Z", "2024-02-29"],
    ["2025-12-31T17:00:00Z", "2026-01-01"],
  ])("is the one in the site's zone: %s", (text, day) => {
    expect(dayOf(instantAt(Date.parse(text), "UTC"), "Asia/Jakarta")).toBe(day);
  });

  test("changes at midnight there and not at midnight here", () => {
    const instant = instantAt(Date.parse("2025-09-12T15:30:00Z"), "UTC");
    expect(dayOf(instant, "Asia/Jayapura")).toBe("2025-09-13");
    expect(dayOf(instant, "Asia/Makassar")).toBe("2025-09-12");
  });
});
