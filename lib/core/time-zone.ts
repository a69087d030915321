import { tzOffset } from "@date-fns/tz";

const dayMs = 86_400_000;

/** Offsets of days on which a zone has only one, by zone and day since 1970. */
const offsetsByDay = new Map<string, Map<number, number>>();

/**
 * A zone's offset from UTC at an instant, in minutes.
 *
 * Asking `Intl` takes as long as a hundred lookups, and every article asks for its day; a day that begins and ends with
 * the same offset has no other in between, since no zone changes its clocks twice a day.
 *
 * @param timeZone an IANA name that exists; the schema of `site.yaml` sees to that
 */
export function offsetAt(epochMs: number, timeZone: string): number {
  const day = Math.floor(epochMs / dayMs);
  let days = offsetsByDay.get(timeZone);
  if (!days) offsetsByDay.set(timeZone, (days = new Map<number, number>()));
  const known = days.get(day);
  if (known !== undefined) return known;

  const atStart = tzOffset(timeZone, new Date(day * dayMs));
  if (atStart !== tzOffset(timeZone, new Date((day + 1) * dayMs)))
    return tzOffset(timeZone, new Date(epochMs));
  days.set(day, atStart);
  return atStart;
}
