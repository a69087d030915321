import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { parseDay, parseMonth } from "@/lib/core/ids";
import { nameDay, nameMonth, showDateTime, showShortDate, writeNumber } from "@/lib/core/indonesian";
import { instantAt, parseInstant } from "@/lib/core/instant";
import type { Instant } from "@/lib/core/instant";
import { known } from "../../support/known";

function instant(text: string): Instant {
  const reading = parseInstant(text, "Asia/Jakarta");
  if (!reading.ok) throw new TypeError(reading.why);
  return reading.value;
}

describe("a date with its time", () => {
  test.each([
    ["2025-09-13T10:15", "Asia/Jakarta", "Sabtu, 13 September 2025, 10.15 WIB"],
    ["2025-09-13T10:15+08:00", "Asia/Jakarta", "Sabtu, 13 September 2025, 10.15 WITA"],
    ["2025-09-13T00:05+09:00", "Asia/Jakarta", "Sabtu, 13 September 2025, 00.05 WIT"],
    ["2025-12-31T17:00Z", "Asia/Jakarta", "Kamis, 1 Januari 2026, 00.00 WIB"],
    ["2025-12-31T17:00-05:00", "Asia/Makassar", "Kamis, 1 Januari 2026, 06.00 WITA"],
    ["2024-02-29T23:59:59", "Asia/Jakarta", "Kamis, 29 Februari 2024, 23.59 WIB"],
    ["2025-09-13T10:15Z", "Europe/Amsterdam", "Sabtu, 13 September 2025, 12.15 UTC+02:00"],
  ])("is written as Indonesians do: %s for a site in %s", (text, timeZone, label) => {
    expect(showDateTime(instant(text), timeZone).label).toBe(label);
  });

  test("has the same instant for machines", () => {
    expect(showDateTime(instant("2025-12-31T17:00Z"), "Asia/Jakarta").iso).toBe("2026-01-01T00:00:00+07:00");
  });
});

describe("a short date", () => {
  const months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"];

  test.each(months.map((label, index) => [label, index] as const))("has the month %s", (label, index) => {
    const first = instantAt(Date.UTC(2025, index, 1), "Asia/Jakarta");
    expect(showShortDate(first, "Asia/Jakarta").label).toBe(`1 ${label} 2025`);
  });
});

describe("a day and a month", () => {
  test.each([
    ["2025-09-15", "Senin, 15 September 2025"],
    ["2025-09-16", "Selasa, 16 September 2025"],
    ["2025-09-17", "Rabu, 17 September 2025"],
    ["2025-09-18", "Kamis, 18 September 2025"],
    ["2025-09-19", "Jumat, 19 September 2025"],
    ["2025-09-20", "Sabtu, 20 September 2025"],
    ["2025-09-21", "Minggu, 21 September 2025"],
    ["2024-02-29", "Kamis, 29 Februari 2024"],
  ])("have their names: %s", (day, name) => {
    expect(nameDay(known(parseDay, day))).toBe(name);
  });

  test.each([
    ["2025-01", "Januari 2025"],
    ["2025-05", "Mei 2025"],
    ["2025-08", "Agustus 2025"],
    ["2025-12", "Desember 2025"],
  ])("of a year have their names: %s", (month, name) => {
    expect(nameMonth(known(parseMonth, month))).toBe(name);
  });
});

describe("a number", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [1_234_567, "1.234.567"],
    [-1000, "-1.000"],
    [1999.9, "1.999"],
  ])("has points between thousands: %d", (value, text) => {
    expect(writeNumber(value)).toBe(text);
  });
});

describe("the machine's own time zone", { timeout: 30_000 }, () => {
  const program = `
    import { dayOf, parseInstant } from "@/lib/core/instant";
    import { nameDay, showDateTime, showShortDate } from "@/lib/core/indonesian";
    const { value } = parseInstant("2025-09-13T00:15", "Asia/Jakarta");
    const day = dayOf(value, "Asia/Jakarta");
    const shown = [showDateTime(value, "Asia/Jakarta"), showShortDate(value, "Asia/Jakarta"), nameDay(day)];
    console.log(JSON.stringify([new Date(0).getTimezoneOffset(), ...shown]));
  `;

  test("has no say in dates", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", program],
      { env: { ...process.env, TZ: "America/New_York" } },
    );
    expect(JSON.parse(stdout)).toEqual([
      300,
      { iso: "2025-09-13T00:15:00+07:00", label: "Sabtu, 13 September 2025, 00.15 WIB" },
      { iso: "2025-09-13T00:15:00+07:00", label: "13 Sep 2025" },
      "Sabtu, 13 September 2025",
    ]);
  });
});
