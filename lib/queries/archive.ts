import type { Catalogue } from "@/lib/content/catalogue";
import type { Day, Month } from "@/lib/core/ids";
import { monthOf } from "@/lib/core/ids";

export interface Neighbours<T> {
  readonly earlier?: T;
  readonly later?: T;
}

/** Days that have articles, newest first. */
export function listDays(catalogue: Catalogue): readonly Day[] {
  return catalogue.days;
}

/** Months that have articles, newest first, with how many. */
export function countByMonth(catalogue: Catalogue): ReadonlyMap<Month, number> {
  const counts = new Map<Month, number>();
  for (const [day, count] of catalogue.dayCounts) {
    const month = monthOf(day);
    counts.set(month, (counts.get(month) ?? 0) + count);
  }
  return counts;
}

/** How many articles each day of a month has; days without any are not listed. */
export function countByDay(catalogue: Catalogue, month: Month): ReadonlyMap<Day, number> {
  return new Map([...catalogue.dayCounts].filter(([day]) => day.startsWith(month)));
}

/** The nearest entries on both sides of one that is in the list. */
export function neighboursOf<T>(newestFirst: readonly T[], item: T): Neighbours<T> {
  const index = newestFirst.indexOf(item);
  if (index < 0) return {};
  const earlier = newestFirst[index + 1];
  const later = newestFirst[index - 1];
  return { ...(earlier !== undefined && { earlier }), ...(later !== undefined && { later }) };
}
