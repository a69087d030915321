import { id } from "date-fns/locale/id";
import type { Day, Month } from "./ids";
import { instantAt, toIso } from "./instant";
import type { Instant } from "./instant";

/** How Indonesians write dates, times and numbers (EYD V; CLDR `id`). */

/** An instant ready for a `<time>` element: `iso` for machines, `label` for people. */
export interface ShownInstant {
  readonly iso: string;
  readonly label: string;
}

const zoneNames: ReadonlyMap<number, string> = new Map([
  [420, "WIB"],
  [480, "WITA"],
  [540, "WIT"],
]);

const weekdays = ([0, 1, 2, 3, 4, 5, 6] as const).map((day) => id.localize.day(day, { width: "wide" }));
const monthNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
/** Januari to Desember. */
export const monthNames = monthNumbers.map((month) => id.localize.month(month, { width: "wide" }));
const shortMonths = monthNumbers.map((month) => id.localize.month(month, { width: "abbreviated" }));

/** An instant in one of Indonesia's three zones: its own where it has one of them, else the site's. */
function toIndonesianZone(instant: Instant, timeZone: string): Instant {
  return zoneNames.has(instant.offsetMinutes) ? instant : instantAt(instant.epochMs, timeZone);
}

/**
 * The parts of a wall clock, in words. Every story card has a date, so this runs a million times in a large publish:
 * the names come from date-fns, without its formatter, which asks for the time zone at every part.
 */
function partsOf({ epochMs, offsetMinutes }: Instant) {
  const wallClock = new Date(epochMs + offsetMinutes * 60_000);
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  return {
    weekday: weekdays[wallClock.getUTCDay()] ?? "",
    day: String(wallClock.getUTCDate()),
    month: monthNames[wallClock.getUTCMonth()] ?? "",
    shortMonth: shortMonths[wallClock.getUTCMonth()] ?? "",
    year: String(wallClock.getUTCFullYear()),
    clock: `${twoDigits(wallClock.getUTCHours())}.${twoDigits(wallClock.getUTCMinutes())}`,
    zone: zoneNames.get(offsetMinutes) ?? `UTC${toIso({ epochMs, offsetMinutes }).slice(-6)}`,
  };
}

/**
 * @example
 * showDateTime(at, "Asia/Jakarta").label; //=> "Sabtu, 13 September 2025, 10.15 WIB"
 */
export function showDateTime(instant: Instant, timeZone: string): ShownInstant {
  const shown = toIndonesianZone(instant, timeZone);
  const { weekday, day, month, year, clock, zone } = partsOf(shown);
  return { iso: toIso(shown), label: `${weekday}, ${day} ${month} ${year}, ${clock} ${zone}` };
}

/**
 * For lists, where width is scarce.
 *
 * @example
 * showShortDate(at, "Asia/Jakarta").label; //=> "13 Sep 2025"
 */
export function showShortDate(instant: Instant, timeZone: string): ShownInstant {
  const shown = toIndonesianZone(instant, timeZone);
  const { day, shortMonth, year } = partsOf(shown);
  return { iso: toIso(shown), label: `${day} ${shortMonth} ${year}` };
}

/**
 * @example
 * nameDay("2025-09-13"); //=> "Sabtu, 13 September 2025"
 */
export function nameDay(date: Day): string {
  const { weekday, day, month, year } = partsOf({
    epochMs: Date.parse(`${date}T00:00:00Z`),
    offsetMinutes: 0,
  });
  return `${weekday}, ${day} ${month} ${year}`;
}

/**
 * @example
 * nameMonth("2025-09"); //=> "September 2025"
 */
export function nameMonth(date: Month): string {
  const { month, year } = partsOf({ epochMs: Date.parse(`${date}-01T00:00:00Z`), offsetMinutes: 0 });
  return `${month} ${year}`;
}

/**
 * @example
 * writeNumber(1234567); //=> "1.234.567"
 */
export function writeNumber(value: number): string {
  return String(Math.trunc(value)).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
