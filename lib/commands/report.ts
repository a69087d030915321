import pc from "picocolors";
import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";

/** Issues as an editor reads them, in the order given, with a blank line between files; an empty text for none. */
export function formatIssues(issues: readonly Issue[], contentDir: string): string {
  return issues
    .map((issue, index) => {
      const isNextFile = index > 0 && issues[index - 1]?.file !== issue.file;
      return `${isNextFile ? "\n" : ""}${formatIssue(issue, contentDir)}`;
    })
    .join("\n");
}

function formatIssue({ file, line, column, rule, message, fix, effect }: Issue, contentDir: string): string {
  const mark = effect === "advice" ? pc.yellow("saran") : pc.red("salah");
  const where = pc.bold(`${contentDir}/${file}:${String(line)}:${String(column)}`);
  return `${where}  ${mark}  ${message}  ${pc.dim(rule)}\n    → ${fix}`;
}

/** @example countIssues(issues); //=> "8 kesalahan, 1 saran" */
export function countIssues(issues: readonly Issue[]): string {
  const faultCount = issues.filter(isFault).length;
  return `${String(faultCount)} kesalahan, ${String(issues.length - faultCount)} saran`;
}
