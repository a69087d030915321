import type { ArticleSlug } from "@/lib/core/ids";
import type { Answer } from "./article";
import type { ArticleRecord } from "./record";
import type { Audience } from "./state";
import { isPublicAt, seenAtMs, visibleAt } from "./state";

/** To the slug of a full reply what it answers. Only the article that is answered says so, in its corrections. */
export type Answers = ReadonlyMap<ArticleSlug, readonly Answer[]>;

/** Whether a correction of an article names the full reply. Most have none, and are not taken out of the cache for this. */
export function namesReply(record: ArticleRecord): boolean {
  return (
    record.head.correctedAt.length > 0 &&
    record.fields.corrections.some(({ article }) => article !== undefined)
  );
}

/**
 * Who answers whom at an instant: the articles answered are public by then, and the corrections posted. A reply stays what
 * it is when the article that it answers is withdrawn.
 */
export function findAnswers(
  articles: Iterable<ArticleRecord>,
  nowMs: number,
  audience: Audience = "readers",
): Answers {
  const answers = new Map<ArticleSlug, Answer[]>();
  for (const record of articles) {
    if (!namesReply(record) || !isKnownToReaders(record, nowMs, audience)) continue;
    const seenMs = seenAtMs(record, nowMs, audience);
    for (const { kind, at, article, by } of record.fields.corrections) {
      if (article === undefined || article === record.slug || !visibleAt(at, seenMs)) continue;
      const known = answers.get(article) ?? [];
      const isKnown = known.some((answer) => answer.article === record.slug);
      if (!isKnown)
        answers.set(article, [...known, { kind, article: record.slug, ...(by !== undefined && { by }) }]);
    }
  }
  return answers;
}

function isKnownToReaders(record: ArticleRecord, nowMs: number, audience: Audience): boolean {
  const { status, publishedAt } = record.head;
  return isPublicAt(record, nowMs, audience) || (status === "withdrawn" && visibleAt(publishedAt, nowMs));
}
