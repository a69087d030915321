import type { Instant } from "./instant";

interface Dated {
  readonly slug: string;
  readonly publishedAt: Instant;
}

/** Newest first; what was published at the same instant by slug, so that two runs over the same content agree. */
export function compareNewestFirst(a: Dated, b: Dated): number {
  return b.publishedAt.epochMs - a.publishedAt.epochMs || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
}
