import { toTopicSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { issueAt, wholeFile } from "@/lib/core/issue";
import { fileRules } from "@/lib/core/issue-rules";
import { stemOf } from "./source-file";

/** The fault of a file whose name can't be the end of an address, with the nearest name that can. */
export function misnamed(file: string): Issue {
  const stem = stemOf(file);
  // Topics and files are named by the same rule.
  const slug = toTopicSlug(stem);
  const suggestion = slug && `${slug}.md`;
  return issueAt(wholeFile(file), fileRules.name({ name: `${stem}.md`, suggestion }));
}
