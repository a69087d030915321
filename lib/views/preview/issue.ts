import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";

/** The part of a line at which an issue stands. */
export interface SourceLineView {
  readonly before: string;
  /** What is meant, from the issue's column on; empty at the end of a line. */
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
  const { file, line, column, message, fix, rule } = issue;
  const text = lineOf(file, line);
  return {
    file,
    line,
    column,
    isFault: isFault(issue),
    message,
    fix,
    rule,
    ...(text !== undefined && text.trim() !== "" && { source: toSourceLine(text, column) }),
  };
}

function toSourceLine(text: string, column: number): SourceLineView {
  const start = Math.min(column - 1, text.length);
  const rest = text.slice(start);
  const marked = /^[^\s,\]}]*/.exec(rest)?.[0] ?? "";
  const [before, after] = [text.slice(0, start), rest.slice(marked.length)];
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
