import type { VersionId } from "@/lib/core/ids";
import type { ArticleRecord } from "../record";
import { isPublicAt } from "../state";
import type { ArticleChange } from "./article-change";
import { changeLimit, isNamed } from "./article-change";

/** What the commits that were looked at so far tell of one article. */
export interface Trail {
  /** From the oldest to the newest. */
  readonly changes: readonly ArticleChange[];
  /** When the commit was made that brought the newest change, while others may still complete it. */
  readonly openedMs?: number;
  /** The version that readers have while the newest one is at fault. */
  readonly good?: VersionId;
}

export const noTrail: Trail = { changes: [] };

/** A commit that changed an article's text. */
export interface TrailStep {
  readonly before: VersionId;
  readonly after: VersionId;
  /** When it was made. */
  readonly atMs: number;
  /** What a version says; `undefined` for one that is at fault or can't be had. */
  readonly read: (version: VersionId) => ArticleRecord | undefined;
}

/** What is forgotten in a change is often put right at once, in a commit of its own. */
const completionMs = 60 * 60 * 1000;

/**
 * Goes one commit on.
 *
 * A change is what moves `updatedAt` ahead or adds a correction. Commits that follow it within the hour and do neither
 * complete it. Later ones, such as the mending of a typing error, are in no change, and the next one begins at the text
 * that they left.
 *
 * Only what readers could read counts. A version that was replaced before its time, a draft, a withdrawal: each begins
 * the trail anew, so that nothing from before it is told. One at fault was never published, and readers had the one
 * before it.
 */
export function follow(trail: Trail, { before, after, atMs, read }: TrailStep): Trail {
  const start = trail.good ?? before;
  const next = read(after);
  if (!next) return { ...trail, good: start };
  const last = read(start);
  if (!last || !isPublicAt(last, atMs) || !isPublicAt(next, atMs)) return noTrail;

  const { changes, openedMs } = trail;
  const news = newsIn(last, next);
  if (news) {
    return { changes: [...changes, { ...news, before: start, after }].slice(-changeLimit), openedMs: atMs };
  }
  const open = changes.at(-1);
  const isCompletion = openedMs !== undefined && openedMs <= atMs && atMs <= openedMs + completionMs;
  if (!open || !isCompletion) return { changes };
  const first = read(open.before);
  const whole = first && newsIn(first, next);
  const closed = changes.slice(0, -1);
  return whole ? { changes: [...closed, { ...open, ...whole, after }], openedMs } : { changes: closed };
}

/** @returns `undefined` where nothing of substance is said to be new */
function newsIn(
  { fields: last }: ArticleRecord,
  { fields: next }: ArticleRecord,
): Pick<ArticleChange, "at" | "corrections"> | undefined {
  const added = next.corrections
    .map(({ kind, at }) => ({ kind, at, atMs: at.epochMs }))
    .filter((name) => !last.corrections.some((correction) => isNamed(correction, name)))
    .sort((a, b) => a.atMs - b.atMs);
  const { epochMs: lastMs } = last.updatedAt ?? last.publishedAt;
  const updatedAt = next.updatedAt && next.updatedAt.epochMs > lastMs ? [next.updatedAt] : [];
  // The later of both, as the article itself says when it was last changed.
  const [at] = [...updatedAt, ...added.slice(-1).map((correction) => correction.at)].sort(
    (a, b) => b.epochMs - a.epochMs,
  );
  // What is dated before the article was public is no change to it.
  if (!at || at.epochMs < last.publishedAt.epochMs) return undefined;
  return { at, corrections: added.map(({ kind, atMs }) => ({ kind, atMs })) };
}
