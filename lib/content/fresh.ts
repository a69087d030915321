import type { PublishedArticle } from "./article";

/** How long an article is news to Google's news sitemap: two days, read as 48 hours. */
const freshMs = 48 * 60 * 60 * 1000;

export interface Fresh {
  readonly fresh: readonly PublishedArticle[];
  /** When the oldest of them is fresh no more; infinite when there is none. */
  readonly staleMs: number;
}

/**
 * The articles of the last two days.
 *
 * @param published newest first
 * @param last the list of before, which is given back when it still holds
 */
export function freshAt(
  published: readonly PublishedArticle[],
  nowMs: number,
  last: readonly PublishedArticle[] = [],
): Fresh {
  const end = published.findIndex(({ publishedAt }) => publishedAt.epochMs + freshMs <= nowMs);
  const next = end < 0 ? published : published.slice(0, end);
  const isSame = next.length === last.length && next.every((article, index) => article === last[index]);
  const oldest = next.at(-1);
  return {
    fresh: isSame ? last : next,
    staleMs: oldest ? oldest.publishedAt.epochMs + freshMs : Number.POSITIVE_INFINITY,
  };
}
