import type { LinkView } from "../parts";
import type { IssueView } from "./issue";
import { countIssues } from "./issue";

export interface FaultyFileView {
  readonly file: string;
  /** The page that is made of it; absent where there is none. */
  readonly page?: LinkView;
  readonly issues: readonly IssueView[];
}

/** Everything that is wrong, file by file. */
export interface FaultsPageView {
  readonly siteName: string;
  readonly title: string;
  readonly summary: string;
  readonly files: readonly FaultyFileView[];
}

/**
 * @param issues in the order of the files
 * @param pathOf where the page of a file is
 */
export function toFaultsPageView(
  siteName: string,
  issues: readonly IssueView[],
  pathOf: (file: string) => string | undefined,
): FaultsPageView {
  const byFile = new Map<string, IssueView[]>();
  for (const issue of issues) byFile.set(issue.file, [...(byFile.get(issue.file) ?? []), issue]);
  return {
    siteName,
    title: "Kesalahan",
    summary: `${countIssues(issues)}.`,
    files: [...byFile].map(([file, itsIssues]) => {
      const href = pathOf(file);
      return { file, issues: itsIssues, ...(href !== undefined && { page: { href, label: href } }) };
    }),
  };
}
