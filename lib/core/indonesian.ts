import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
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

/** An instant in one of Indonesia's three zones: its own where it has one of them, else the site's. */
function toIndonesianZone(instant: Instant, timeZone: string): Instant {
  return zoneNames.has(instant.offsetMinutes) ? instant : instantAt(instant.epochMs, timeZone);
}

function write(instant: Instant, pattern: string): string {
  // Dates are formatted at a fixed offset, so the machine's own zone has no say.
  return format(new TZDate(instant.epochMs, toIso(instant).slice(-6)), pattern, { locale: id });
}

/**
 * @example
 * showDateTime(at, "Asia/Jakarta").label; //=> "Sabtu, 13 September 2025, 10.15 WIB"
 */
export function showDateTime(instant: Instant, timeZone: string): ShownInstant {
  const shown = toIndonesianZone(instant, timeZone);
  const zone = zoneNames.get(shown.offsetMinutes) ?? `UTC${toIso(shown).slice(-6)}`;
  return { iso: toIso(shown), label: `${write(shown, "EEEE, d MMMM yyyy, HH.mm")} ${zone}` };
}

/**
 * @example
 * showDate(at, "Asia/Jakarta").label; //=> "13 September 2025"
 */
export function showDate(instant: Instant, timeZone: string): ShownInstant {
  const shown = toIndonesianZone(instant, timeZone);
  return { iso: toIso(shown), label: write(shown, "d MMMM yyyy") };
}

/**
 * For lists, where width is scarce.
 *
 * @example
 * showShortDate(at, "Asia/Jakarta").label; //=> "13 Sep 2025"
 */
export function showShortDate(instant: Instant, timeZone: string): ShownInstant {
  const shown = toIndonesianZone(instant, timeZone);
  return { iso: toIso(shown), label: write(shown, "d MMM yyyy") };
}

/**
 * @example
 * showClock(at, "Asia/Jakarta").label; //=> "10.15 WIB"
 */
export function showClock(instant: Instant, timeZone: string): ShownInstant {
  const shown = toIndonesianZone(instant, timeZone);
  const zone = zoneNames.get(shown.offsetMinutes) ?? `UTC${toIso(shown).slice(-6)}`;
  return { iso: toIso(shown), label: `${write(shown, "HH.mm")} ${zone}` };
}

/**
 * @example
 * nameDay("2025-09-13"); //=> "Sabtu, 13 September 2025"
 */
export function nameDay(day: Day): string {
  return write({ epochMs: Date.parse(`${day}T00:00:00Z`), offsetMinutes: 0 }, "EEEE, d MMMM yyyy");
}

/**
 * @example
 * nameMonth("2025-09"); //=> "September 2025"
 */
export function nameMonth(month: Month): string {
  return write({ epochMs: Date.parse(`${month}-01T00:00:00Z`), offsetMinutes: 0 }, "MMMM yyyy");
}

/**
 * @example
 * writeNumber(1234567); //=> "1.234.567"
 */
export function writeNumber(value: number): string {
  return String(Math.trunc(value)).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
