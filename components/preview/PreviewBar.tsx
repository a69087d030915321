import type { PreviewBarView } from "@/lib/views/preview/bar";
import { Time } from "../text/Time";
import { IssueList } from "./IssueList";

export interface PreviewBarProps {
  readonly view: PreviewBarView;
}

/** Stays in sight above every page of a preview, so that nobody takes it for the site that readers have. */
export function PreviewBar({ view }: PreviewBarProps) {
  const { state, label, due, note, file, unpublished, faults, hasFaults, issues, issueSummary, notice } =
    view;
  return (
    <aside className="pratinjau" data-state={state} aria-label="Pratinjau">
      <p className="pratinjau-keadaan">
        <strong>{label}</strong> {due && <Time instant={due} />} {note !== undefined && <span>{note}</span>}{" "}
        {file !== undefined && <code>{file}</code>}
      </p>
      <ul>
        <li>
          <a href={unpublished.href}>{unpublished.label}</a>
        </li>
        <li>
          <a href={faults.href} data-fault={hasFaults || undefined}>
            {faults.label}
          </a>
        </li>
      </ul>
      <p className="pratinjau-sambungan" role="status" />
      {issues.length > 0 && (
        <details open>
          <summary>{issueSummary}</summary>
          <IssueList issues={issues} />
        </details>
      )}
      {notice !== undefined && <p className="pratinjau-catatan">{notice}</p>}
    </aside>
  );
}
