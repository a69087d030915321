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
export function isPublicAt({ head }: ArticleRecord, nowMs: number): boolean {
  if (head.status === "draft" || !visibleAt(head.publishedAt, nowMs)) return false;
  return head.status !== "withdrawn" || !head.withdrawnAt || !visibleAt(head.withdrawnAt, nowMs);
}

/**
 * The state of an article at an instant. A withdrawal dated ahead leaves the article public until then; an update or a
 * correction dated ahead is not shown before its time.
 *
 * @param timeZone the site's, for the day of publication
 */
export function stateAt(record: ArticleRecord, nowMs: number, timeZone: string): ArticleState {
  const { status, publishedAt, updatedAt, withdrawnAt, correctedAt } = record.head;
  if (status === "draft") return { state: "draft" };
  if (!visibleAt(publishedAt, nowMs)) return { state: "scheduled", dueAt: publishedAt };
  if (withdrawnAt && visibleAt(withdrawnAt, nowMs)) {
    const { withdrawnReason: reason } = record.fields;
    if (reason !== undefined) return { state: "withdrawn", publishedAt, withdrawnAt, reason };
  }
  const day = dayOf(publishedAt, timeZone);
  const changes = [updatedAt, ...correctedAt];
  return { state: "published", publishedAt, day, updatedAt: lastOf(changes, publishedAt, nowMs) };
}

/** The last of some instants that has come, if it is later than a given one. */
function lastOf(
  instants: readonly (Instant | undefined)[],
  after: Instant,
  nowMs: number,
): Instant | undefined {
  let last = after;
  for (const instant of instants) {
    if (instant && visibleAt(instant, nowMs) && instant.epochMs > last.epochMs) last = instant;
  }
  return last === after ? undefined : last;
}

/** A stretch of time: the first instant belongs to it, the last does not. */
export interface ClockSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The time around an instant in which the clock alone changes nothing about an article. */
export function spanAround({ head }: ArticleRecord, nowMs: number): ClockSpan {
  let fromMs = Number.NEGATIVE_INFINITY;
  let untilMs = Number.POSITIVE_INFINITY;
  const turn = (instant: Instant | undefined) => {
    if (!instant) return;
    if (visibleAt(instant, nowMs)) fromMs = Math.max(fromMs, instant.epochMs);
    else untilMs = Math.min(untilMs, instant.epochMs);
  };
  if (head.status !== "draft") {
    turn(head.publishedAt);
    turn(head.updatedAt);
    turn(head.withdrawnAt);
    head.correctedAt.forEach(turn);
  }
  return { fromMs, untilMs };
}
