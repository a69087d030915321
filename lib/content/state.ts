import type { Instant } from "@/lib/core/instant";
import { dayOf } from "@/lib/core/instant";
import type {
  DraftArticle,
  PublishedArticle,
  ScheduledArticle,
  WithdrawnArticle,
  ArticleFacts,
} from "./article";
import type { ArticleRecord } from "./record";

/** The part of an article that the clock decides. */
export type ArticleState =
  | Omit<PublishedArticle, keyof ArticleFacts>
  | Omit<ScheduledArticle, keyof ArticleFacts>
  | Omit<DraftArticle, keyof ArticleFacts>
  | Omit<WithdrawnArticle, keyof ArticleFacts>;

/** Whether an instant has come. At its very second it has. */
export function visibleAt(instant: Instant, nowMs: number): boolean {
  return instant.epochMs <= nowMs;
}

/** Whether readers can read an article at an instant. */
export function isPublicAt({ fields }: ArticleRecord, nowMs: number): boolean {
  if (fields.status === "draft" || !visibleAt(fields.publishedAt, nowMs)) return false;
  return fields.status !== "withdrawn" || !fields.withdrawnAt || !visibleAt(fields.withdrawnAt, nowMs);
}

/**
 * The state of an article at an instant. A withdrawal dated ahead leaves the article public until then; an update dated
 * ahead is not shown before its time.
 *
 * @param timeZone the site's, for the day of publication
 */
export function stateAt({ fields }: ArticleRecord, nowMs: number, timeZone: string): ArticleState {
  const { publishedAt, updatedAt, withdrawnAt, withdrawnReason } = fields;
  if (fields.status === "draft") return { state: "draft" };
  if (!visibleAt(publishedAt, nowMs)) return { state: "scheduled", dueAt: publishedAt };
  if (withdrawnAt && withdrawnReason !== undefined && visibleAt(withdrawnAt, nowMs)) {
    return { state: "withdrawn", publishedAt, withdrawnAt, reason: withdrawnReason };
  }
  const isUpdated =
    updatedAt !== undefined && visibleAt(updatedAt, nowMs) && updatedAt.epochMs > publishedAt.epochMs;
  const day = dayOf(publishedAt, timeZone);
  return { state: "published", publishedAt, day, updatedAt: isUpdated ? updatedAt : undefined };
}

/** A stretch of time: the first instant belongs to it, the last does not. */
export interface ClockSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The time around an instant in which the clock alone changes nothing about an article. */
export function spanAround({ fields }: ArticleRecord, nowMs: number): ClockSpan {
  let fromMs = Number.NEGATIVE_INFINITY;
  let untilMs = Number.POSITIVE_INFINITY;
  const turn = (instant: Instant | undefined) => {
    if (!instant) return;
    if (visibleAt(instant, nowMs)) fromMs = Math.max(fromMs, instant.epochMs);
    else untilMs = Math.min(untilMs, instant.epochMs);
  };
  if (fields.status !== "draft") {
    turn(fields.publishedAt);
    turn(fields.updatedAt);
    turn(fields.withdrawnAt);
    for (const correction of fields.corrections) turn(correction.at);
  }
  return { fromMs, untilMs };
}
