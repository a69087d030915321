import path from "node:path";
import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";

/**
 * Issues as GitHub's workflow commands, which show them in the diff of a pull request; a line for each.
 *
 * @param contentPath the content folder as seen from the root of the repository, with `/`
 */
export function githubAnnotations(issues: readonly Issue[], contentPath: string): string {
  return issues.map((issue) => annotation(issue, contentPath)).join("\n");
}

function annotation(issue: Issue, contentPath: string): string {
  const { file, line, column, length = 0, rule, message, fix } = issue;
  const properties = {
    file: path.posix.join(contentPath, file),
    line: String(line),
    col: String(column),
    // Inclusive, as opposed to ours.
    endColumn: String(column + Math.max(0, length - 1)),
    title: rule,
  };
  const command = isFault(issue) ? "error" : "warning";
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${command} ${list.join(",")}::${escapeData(`${message}\n→ ${fix}`)}`;
}

// As GitHub's own toolkit escapes them (@actions/core, command.ts).

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
