/**
 * What an issue does to the publication.
 *
 * - `stop`: nothing can be published without this file, such as `site.yaml`.
 * - `hold`: the file stays out, or its last good version stays live; the rest is published.
 * - `omit`: one link, picture or redirect is left out.
 * - `advice`: worth knowing, never a reason to fail.
 */
export type Effect = "stop" | "hold" | "omit" | "advice";

/**
 * What a place in a text is, for people and for editors' programs: lines and columns count from 1, and columns count
 * UTF-16 units, as VS Code and language servers do. A byte order mark is no column.
 */
export interface Spot {
  readonly line: number;
  readonly column: number;
  /** How many columns of that line are meant; absent when it is no text but its absence, or the file as a whole. */
  readonly length?: number;
}

/** A spot in a content file. */
export interface Place extends Spot {
  /** Path below the content folder, with `/` on every system. */
  readonly file: string;
}

/** The place of what is wrong with a file as a whole, such as its name. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1 };
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

export function issueAt({ file, line, column, length }: Place, finding: Finding): Issue {
  return { file, line, column, ...(length !== undefined && { length }), ...finding };
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
