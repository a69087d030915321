import { acrossRules } from "@/lib/core/advice-rules";
import { showDateTime } from "@/lib/core/indonesian";
import type { Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { isPublicAt, visibleAt } from "../../state";
import type { DeskRule } from "./desk";

/** What an editor added to an article that is public, with a time that is to come: a slip, more often than a plan. */
export const adviseOnTimesAhead: DeskRule = ({ articles, nowMs, timeZone }) =>
  articles.flatMap(({ record, correctionSpots }): readonly Issue[] => {
    if (!isPublicAt(record, nowMs)) return [];
    return record.head.correctedAt.flatMap((at, index) => {
      if (visibleAt(at, nowMs)) return [];
      const field = `corrections[${String(index + 1)}].at`;
      const place = { file: record.file, line: 1, column: 1, ...correctionSpots[index] };
      return [issueAt(place, acrossRules.notYet({ field, value: showDateTime(at, timeZone).label }))];
    });
  });

/** Within this a draft is in the making. */
const makingMs = 12 * 3_600_000;

/**
 * A draft whose time has passed. Public at last, it would be an old article of which no list tells, and only while it is a
 * draft does anybody see that.
 */
export const adviseOnDraftTimes: DeskRule = ({ articles, nowMs, timeZone }) =>
  articles.flatMap(({ record: { file, head }, publishedSpot }) => {
    if (head.status !== "draft" || head.publishedAt.epochMs > nowMs - makingMs) return [];
    const value = showDateTime(head.publishedAt, timeZone).label;
    return [issueAt({ file, ...publishedSpot }, acrossRules.draftTime({ value }))];
  });
