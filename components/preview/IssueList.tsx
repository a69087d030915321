import type { IssueView } from "@/lib/views/preview/issue";

export interface IssueListProps {
  readonly issues: readonly IssueView[];
}

/** What is wrong in a file: where, what, the line itself, and what to do. */
export function IssueList({ issues }: IssueListProps) {
  return (
    <ol className="pratinjau-salah">
      {issues.map((issue) => {
        const { file, line, column, isFault, message, source, fix, rule } = issue;
        return (
          <li key={`${String(line)}:${String(column)} ${rule} ${message}`} data-fault={isFault || undefined}>
            <p>
              <b>{isFault ? "Salah" : "Saran"}</b>{" "}
              <code>
                {file}:{line}:{column}
              </code>
            </p>
            <p>{message}</p>
            {source && (
              <p>
                <code data-line={line}>
                  {source.before}
                  <mark>{source.marked}</mark>
                  {source.after}
                </code>
              </p>
            )}
            <p>→ {fix}</p>
          </li>
        );
      })}
    </ol>
  );
}
