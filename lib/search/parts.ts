import { createHash } from "node:crypto";
import type { SearchDay } from "./search-day";

/** A part of the index: a year, or less of one in which much was published. */
export interface PlannedPart {
  /** Named after the time and what is in it: another text is another folder. */
  readonly folder: string;
  readonly days: readonly SearchDay[];
  readonly count: number;
}

/**
 * So many articles make a part that is worth splitting. A part is made anew as a whole, which takes about a second for
 * each thousand, and a reader's first query loads the newest part.
 */
export const partLimit = 1000;

/** Each length of time is tried where the one before it holds too much. */
const periods: readonly ((day: string) => string)[] = [
  (day) => day.slice(0, 4),
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 7)}-${thirdOf(day)}`,
];

/**
 * Divides days into parts, the newest first. The days alone decide, so that whoever builds the same site gets the same
 * parts; an article changes the part of its day and no other.
 *
 * @param basis what else a part is made of: the version of the program that makes it
 */
export function planParts(
  days: readonly SearchDay[],
  basis: string,
  limit: number = partLimit,
): readonly PlannedPart[] {
  return divide(days, periods, limit)
    .map((group) => toPart(group, basis))
    .sort((a, b) => (a.folder < b.folder ? 1 : -1));
}

interface Group {
  readonly name: string;
  readonly days: readonly SearchDay[];
}

function divide(
  days: readonly SearchDay[],
  [period, ...shorter]: typeof periods,
  limit: number,
): readonly Group[] {
  if (!period) return [];
  const groups = new Map<string, SearchDay[]>();
  for (const day of days) {
    const name = period(day.day);
    const group = groups.get(name);
    if (group) group.push(day);
    else groups.set(name, [day]);
  }
  return [...groups].flatMap(([name, group]) =>
    shorter.length > 0 && countIn(group) > limit ? divide(group, shorter, limit) : [{ name, days: group }],
  );
}

function toPart({ name, days }: Group, basis: string): PlannedPart {
  const hash = createHash("sha256").update(basis);
  for (const { day, hash: text } of days) hash.update(`\n${day} ${text}`);
  return { folder: `${name}-${hash.digest("hex").slice(0, 12)}`, days, count: countIn(days) };
}

function countIn(days: readonly SearchDay[]): number {
  return days.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** `1` for the first to the tenth of a month, then `2`, and `3` from the twenty-first. */
function thirdOf(day: string): string {
  return String(Math.min(3, Math.floor((Number(day.slice(8, 10)) - 1) / 10) + 1));
}
