import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";

/** The part of a line at which an issue stands. */
export interface SourceLineView {
  readonly before: string;
  /** What is meant; empty where something is missing, or the file as a whole is meant. */
  readonly marked: string;
  readonly after: string;
}

/** Something that is wrong in a content file, with the line that it stands on. */
export interface IssueView {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly isFault: boolean;
  readonly message: string;
  readonly fix: string;
  readonly rule: string;
  /** Absent where the file has no such line, or is no text. */
  readonly source?: SourceLineView;
}

/** A paragraph is one long line; this much of it says where one is. */
const shownBefore = 40;
const shownAfter = 80;

/** @param lineOf a line of a content file as it is on the disk, counted from 1 */
export function toIssueView(
  issue: Issue,
  lineOf: (file: string, line: number) => string | undefined,
): IssueView {
  const { file, line, column, length, message, fix, rule } = issue;
  const text = lineOf(file, line);
  return {
    file,
    line,
    column,
    isFault: isFault(issue),
    message,
    fix,
    rule,
    ...(text !== undefined && text.trim() !== "" && { source: toSourceLine(text, column, length) }),
  };
}

function toSourceLine(text: string, column: number, length = 0): SourceLineView {
  const [start, end] = [column - 1, column - 1 + length];
  const [before, marked, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  return {
    before: before.length > shownBefore ? `…${before.slice(-shownBefore)}` : before.trimStart(),
    marked,
    after: after.length > shownAfter ? `${after.slice(0, shownAfter)}…` : after,
  };
}

/**
 * @example
 * countIssues(issues); //=> "2 kesalahan, 1 saran"
 */
export function countIssues(issues: readonly { readonly isFault: boolean }[]): string {
  const faultCount = issues.filter((issue) => issue.isFault).length;
  const adviceCount = issues.length - faultCount;
  const faults = faultCount > 0 ? [`${String(faultCount)} kesalahan`] : [];
  const advice = adviceCount > 0 ? [`${String(adviceCount)} saran`] : [];
  return [...faults, ...advice].join(", ") || "Tidak ada kesalahan";
}
