import { offsetAt } from "./time-zone";
import type { Day } from "./ids";
import { parseDay } from "./ids";

/** A moment, with the offset in which it is to be shown. Plain data, so it can be hashed and stored. */
export interface Instant {
  readonly epochMs: number;
  readonly offsetMinutes: number;
}

/** Why a text is no instant. */
export type InstantFault = "form" | "date-only" | "calendar" | "clock";

export type InstantReading =
  { readonly ok: true; readonly value: Instant } | { readonly ok: false; readonly why: InstantFault };

const instantForm =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,3})?)?(?<offset>Z|[+-]\d{2}:?\d{2})?)?$/;

/** A year outside is a typing error. Before 1945 some zones were set to the second, which ISO can't write. */
const years = { first: 1945, last: 2199 };

/**
 * Reads an ISO 8601 date and time as an editor writes it. Without an offset it is in `timeZone`.
 *
 * A date alone is refused: midnight is hardly ever meant, and YAML's own reading of it is UTC.
 *
 * @example
 * parseInstant("2025-09-13T10:15", "Asia/Jakarta"); //=> { ok: true, value: 03.15 UTC, shown at +07:00 }
 * parseInstant("2024-02-30T10:15", "Asia/Jakarta"); //=> { ok: false, why: "calendar" }
 */
export function parseInstant(text: string, timeZone: string): InstantReading {
  const parts = instantForm.exec(text.trim())?.groups;
  if (!parts) return { ok: false, why: "form" };
  const day = parseDay(parts["day"] ?? "");
  const year = Number(day?.slice(0, 4));
  if (!day || year < years.first || year > years.last) return { ok: false, why: "calendar" };
  if (parts["hour"] === undefined) return { ok: false, why: "date-only" };

  const hour = Number(parts["hour"]);
  const minute = Number(parts["minute"]);
  const second = Number(parts["second"] ?? "0");
  if (hour > 23 || minute > 59 || second > 59) return { ok: false, why: "clock" };

  const wallClockMs = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000;
  const offsetMinutes = parts["offset"]
    ? parseOffset(parts["offset"])
    : offsetAtWallClock(wallClockMs, timeZone);
  if (offsetMinutes === undefined) return { ok: false, why: "clock" };
  return { ok: true, value: { epochMs: wallClockMs - offsetMinutes * 60_000, offsetMinutes } };
}

function parseOffset(text: string): number | undefined {
  if (text === "Z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  // ISO 8601 knows offsets up to 14 hours in use; beyond that it is a typing error.
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function offsetAtWallClock(wallClockMs: number, timeZone: string): number {
  const guess = offsetAt(wallClockMs, timeZone);
  return offsetAt(wallClockMs - guess * 60_000, timeZone);
}

/** The same moment, to be shown in the site's time zone. */
export function instantAt(epochMs: number, timeZone: string): Instant {
  return { epochMs, offsetMinutes: offsetAt(epochMs, timeZone) };
}

/**
 * ISO 8601 with offset, for `datetime` attributes and machines; seconds are always written.
 *
 * @example
 * toIso({ epochMs: Date.UTC(2025, 8, 13, 3, 15), offsetMinutes: 420 }); //=> "2025-09-13T10:15:00+07:00"
 */
export function toIso({ epochMs, offsetMinutes }: Instant): string {
  const wallClock = new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const sign = offsetMinutes < 0 ? "-" : "+";
  const hours = String(Math.floor(Math.abs(offsetMinutes) / 60)).padStart(2, "0");
  const minutes = String(Math.abs(offsetMinutes) % 60).padStart(2, "0");
  return `${wallClock}${sign}${hours}:${minutes}`;
}

/**
 * The day on which an instant falls in the site's time zone; the archive is kept by it.
 *
 * @throws RangeError for an instant outside the years 0–9999; `parseInstant` lets none of them in.
 */
export function dayOf({ epochMs }: Instant, timeZone: string): Day {
  const wallClockMs = epochMs + offsetAt(epochMs, timeZone) * 60_000;
  const dayNumber = Math.floor(wallClockMs / dayMs);
  let day = daysByNumber.get(dayNumber);
  if (day === undefined) {
    day = parseDay(new Date(wallClockMs).toISOString().slice(0, 10));
    if (!day) throw new RangeError(`No calendar day for ${String(epochMs)}`);
    daysByNumber.set(dayNumber, day);
  }
  return day;
}

const dayMs = 86_400_000;
/** Of a large archive many articles fall on each day; one text stands for it in all of them. */
const daysByNumber = new Map<number, Day>();
