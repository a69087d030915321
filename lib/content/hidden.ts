import type { PublishedArticle, UnpublishedArticle } from "./article";
import type { ArticleRecord } from "./record";
import { stateAt } from "./state";

/**
 * An article as editors are shown it, in the state in which it is to readers.
 *
 * @returns `undefined` for one that readers see as well
 */
export function hiddenFromReaders(
  record: ArticleRecord,
  article: PublishedArticle,
  nowMs: number,
  timeZone: string,
): UnpublishedArticle | undefined {
  const state = stateAt(record, nowMs, timeZone);
  if (state.state !== "draft" && state.state !== "scheduled") return undefined;
  const { publishedAt: _publishedAt, day: _day, isOld: _isOld, updatedAt: _updatedAt, ...facts } = article;
  return { ...facts, ...state };
}
