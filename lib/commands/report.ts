import type { LineReader } from "@/lib/content/source-lines";
import { readLinesOf } from "@/lib/content/source-lines";
import path from "node:path";
import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";
import { codeFrame, withoutControls } from "./report/code-frame";
import type { Paint } from "./report/paint";
import { paintFor } from "./report/paint";

export interface TextOptions {
  readonly contentDir: string;
  readonly paint: Paint;
  /** How many columns a line of source may take. */
  readonly width: number;
}

const usualWidth = 100;
const narrowest = 40;
/** Room for a line's number and the rule beside it. */
const gutterWidth = 12;

/** Issues as an editor reads them on this process's terminal or in its log; an empty text for none. */
export function formatIssues(issues: readonly Issue[], contentDir: string): string {
  return issuesText(issues, {
    contentDir,
    paint: paintFor(process.stdout, process.env),
    width: Math.max(narrowest, process.stdout.columns || usualWidth) - gutterWidth,
  });
}

/**
 * Issues in the order given, those of a file under its path: the place, what is wrong, the line itself with the words at
 * fault marked, and what to do. Terminals of editors lead to the place from the path and from `3:12` below it.
 */
export function issuesText(issues: readonly Issue[], { contentDir, paint, width }: TextOptions): string {
  const lineOf = readLinesOf(contentDir);
  const parts: string[] = [];
  let file: string | undefined;
  for (const issue of issues) {
    if (issue.file !== file) {
      parts.push(`${file === undefined ? "" : "\n"}${paint.underline(shownPath(contentDir, issue.file))}`);
      file = issue.file;
    }
    parts.push(headOf(issue, paint), ...frameOf(issue, lineOf, paint, width), adviceOf(issue, paint));
  }
  return parts.join("\n");
}

function shownPath(contentDir: string, file: string): string {
  return withoutControls(path.join(contentDir, file).split(path.sep).join("/"));
}

function headOf({ line, column, rule, message, effect }: Issue, paint: Paint): string {
  const mark = effect === "advice" ? paint.yellow("saran") : paint.red("salah");
  const where = paint.bold(`${String(line)}:${String(column)}`);
  return `  ${where}  ${mark}  ${withoutControls(message)}  ${paint.dim(rule)}`;
}

function adviceOf({ fix }: Issue, paint: Paint): string {
  return `    ${paint.cyan("→")} ${withoutControls(fix)}`;
}

/** The line with its mark. Of what concerns a file as a whole there is none to show. */
function frameOf(
  { file, line, column, length, effect }: Issue,
  lineOf: LineReader,
  paint: Paint,
  width: number,
): readonly string[] {
  if (length === undefined && line === 1 && column === 1) return [];
  const text = lineOf(file, line);
  if (text === undefined || text.trim() === "") return [];
  const { source, mark } = codeFrame({ line: text, column, length: length ?? 1, width });
  const number = String(line);
  const colour = effect === "advice" ? paint.yellow : paint.red;
  return [
    `    ${paint.dim(`${number} │`)} ${source}`,
    `    ${paint.dim(`${" ".repeat(number.length)} │`)} ${colour(mark)}`,
  ];
}

/** @example countIssues(issues); //=> "8 kesalahan, 1 saran" */
export function countIssues(issues: readonly Issue[]): string {
  const faultCount = issues.filter(isFault).length;
  return `${String(faultCount)} kesalahan, ${String(issues.length - faultCount)} saran`;
}
