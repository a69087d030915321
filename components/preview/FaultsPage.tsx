import type { FaultsPageView } from "@/lib/views/preview/faults-page";
import { DeskPage } from "./DeskPage";
import { IssueList } from "./IssueList";

export interface FaultsPageProps {
  readonly view: FaultsPageView;
}

export function FaultsPage({ view }: FaultsPageProps) {
  const { siteName, title, summary, files } = view;
  return (
    <DeskPage siteName={siteName} title={title} summary={summary}>
      {files.map(({ file, page, issues }) => (
        <section key={file}>
          <h2>
            <code>{file}</code>
          </h2>
          {page && (
            <p>
              Halaman: <a href={page.href}>{page.label}</a>
            </p>
          )}
          <IssueList issues={issues} />
        </section>
      ))}
    </DeskPage>
  );
}
