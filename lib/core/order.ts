import type { Instant } from "./instant";

interface Dated {
  readonly slug: string;
  readonly publishedAt: Instant;
}

/** Newest first; what was published at the same instant by slug, so that two runs over the same content agree. */
export function compareNewestFirst(a: Dated, b: Dated): number {
  return b.publishedAt.epochMs - a.publishedAt.epochMs || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
}

/** Where something stands in a list that has the newest first, or would have to be put. */
export function positionIn(newestFirst: readonly Dated[], item: Dated): number {
  let low = 0;
  let high = newestFirst.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = newestFirst[middle];
    if (candidate && compareNewestFirst(candidate, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
