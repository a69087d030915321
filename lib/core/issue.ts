/**
 * What an issue does to the publication.
 *
 * - `stop`: nothing can be published without this file, such as `site.yaml`.
 * - `hold`: the file stays out, or its last good version stays live; the rest is published.
 * - `omit`: one link, picture or redirect is left out.
 * - `advice`: worth knowing, never a reason to fail.
 */
export type Effect = "stop" | "hold" | "omit" | "advice";

/** A position in a content file. Lines and columns count from 1. */
export interface Place {
  /** Path below the content folder, with `/` on every system. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a rule has to say, before it is known where. */
export interface Finding {
  readonly rule: string;
  readonly effect: Effect;
  readonly message: string;
  readonly fix: string;
}

/** An editor's mistake, told so that the editor can mend it. */
export interface Issue extends Finding, Place {}

export function issueAt(place: Place, finding: Finding): Issue {
  return { file: place.file, line: place.line, column: place.column, ...finding };
}

/** Whether `check` and `build` must fail because of it. */
export function isFault(issue: Issue): boolean {
  return issue.effect !== "advice";
}

/** By file, then line, then column, so that a report reads like the folder. */
export function compareIssues(a: Issue, b: Issue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
