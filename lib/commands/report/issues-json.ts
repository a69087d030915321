import type { LineReader } from "@/lib/content/source-lines";
import { readLinesOf } from "@/lib/content/source-lines";
import path from "node:path";
import type { Effect, Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";

/**
 * What `npm run check -- --json` prints, in one line; described for others in docs/check.md. Fields may be added, and
 * `version` changes when one goes or means something else.
 */
export interface IssuesReport {
  readonly version: 1;
  readonly faults: number;
  readonly advice: number;
  /** What was found in files that were not asked for. */
  readonly elsewhere: { readonly faults: number; readonly advice: number };
  readonly issues: readonly ReportedIssue[];
}

export interface ReportedIssue {
  /** From the folder in which the command was called, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The column after the last one that is meant; `column` itself where no text is. */
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: "fault" | "advice";
  readonly effect: Effect;
  readonly message: string;
  readonly fix: string;
  /** The words at fault; empty where it is something missing or the file as a whole. */
  readonly text: string;
  /** All of their line; empty where the file has no such line. */
  readonly source: string;
}

export function issuesJson(
  issues: readonly Issue[],
  elsewhere: readonly Issue[],
  contentDir: string,
): IssuesReport {
  const lineOf = readLinesOf(contentDir);
  return {
    version: 1,
    ...counted(issues),
    elsewhere: counted(elsewhere),
    issues: issues.map((issue) => toReported(issue, lineOf, contentDir)),
  };
}

function toReported(issue: Issue, lineOf: LineReader, contentDir: string): ReportedIssue {
  const { file, line, column, length = 0, rule, effect, message, fix } = issue;
  const source = lineOf(file, line) ?? "";
  return {
    file: path.join(contentDir, file).split(path.sep).join("/"),
    line,
    column,
    endColumn: column + length,
    rule,
    severity: isFault(issue) ? "fault" : "advice",
    effect,
    message,
    fix,
    text: source.slice(column - 1, column - 1 + length),
    source,
  };
}

function counted(issues: readonly Issue[]) {
  const faults = issues.filter(isFault).length;
  return { faults, advice: issues.length - faults };
}
