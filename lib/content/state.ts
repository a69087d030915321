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

/** For whom a catalogue is made: for readers, or for editors, who see everything as it will be when it is public. */
export type Audience = "readers" | "editors";

/** The instant at which an article is looked at: to editors its own has always come. */
export function seenAtMs({ head }: ArticleRecord, nowMs: number, audience: Audience): number {
  return audience === "editors" ? Math.max(nowMs, head.publishedAt.epochMs) : nowMs;
}

/** Whether an instant has come. At its very second it has. */
export function visibleAt(instant: Instant, nowMs: number): boolean {
  return instant.epochMs <= nowMs;
}

/** Whether readers can read an article at an instant; of editors, whether it is shown to them as if they could. */
export function isPublicAt(record: ArticleRecord, nowMs: number, audience: Audience = "readers"): boolean {
  const { head } = record;
  const atMs = seenAtMs(record, nowMs, audience);
  if (audience === "readers" && head.status === "draft") return false;
  if (!visibleAt(head.publishedAt, atMs)) return false;
  return head.status !== "withdrawn" || !head.withdrawnAt || !visibleAt(head.withdrawnAt, atMs);
}

/**
 * The state of an article at an instant. A withdrawal dated ahead leaves the article public until then; an update or a
 * correction dated ahead is not shown before its time.
 *
 * @param timeZone the site's, for the day of publication
 */
export function stateAt(
  record: ArticleRecord,
  nowMs: number,
  timeZone: string,
  audience: Audience = "readers",
): ArticleState {
  const { status, publishedAt, updatedAt, withdrawnAt, correctedAt } = record.head;
  const atMs = seenAtMs(record, nowMs, audience);
  if (audience === "readers" && status === "draft") return { state: "draft", plannedAt: publishedAt };
  if (!visibleAt(publishedAt, atMs)) return { state: "scheduled", dueAt: publishedAt };
  if (withdrawnAt && visibleAt(withdrawnAt, atMs)) {
    const { withdrawnReason: reason } = record.fields;
    if (reason !== undefined) return { state: "withdrawn", publishedAt, withdrawnAt, reason };
  }
  const day = dayOf(publishedAt, timeZone);
  const changes = [updatedAt, ...correctedAt];
  return { state: "published", publishedAt, day, updatedAt: lastOf(changes, publishedAt, atMs) };
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
export function spanAround(
  { head }: ArticleRecord,
  nowMs: number,
  audience: Audience = "readers",
): ClockSpan {
  let fromMs = Number.NEGATIVE_INFINITY;
  let untilMs = Number.POSITIVE_INFINITY;
  const turn = (instant: Instant | undefined) => {
    if (!instant) return;
    if (visibleAt(instant, nowMs)) fromMs = Math.max(fromMs, instant.epochMs);
    else untilMs = Math.min(untilMs, instant.epochMs);
  };
  if (head.status !== "draft" || audience === "editors") {
    turn(head.publishedAt);
    turn(head.updatedAt);
    turn(head.withdrawnAt);
    head.correctedAt.forEach(turn);
  }
  return { fromMs, untilMs };
}
