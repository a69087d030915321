import type { Difference } from "@/lib/content/history/difference";
import type { HistoryPageView } from "@/lib/views/history-page";
import { ChangeEntry } from "../article/ChangeEntry";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { Time } from "../text/Time";
import styles from "./HistoryPage.module.css";

export interface HistoryPageProps {
  /** Without the names of the texts; what differs between them comes beside it, change by change. */
  readonly view: Omit<HistoryPageView, "versions">;
  readonly differences: readonly Difference[];
}

export function HistoryPage({ view, differences }: HistoryPageProps) {
  const { chrome, breadcrumbs, section, title, article, published, changes } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} tone={section.tone} />
      <div className={styles["history"]} data-tone={section.tone}>
        <p className={styles["about"]}>
          <a href={article.href}>{article.label}</a> terbit <Time instant={published} />. Di bawah ini
          tercatat apa yang berubah sesudahnya, yang terbaru di atas: yang dihapus dicoret, yang ditambahkan
          digarisbawahi. Pembetulan salah ketik tidak dicatat.
        </p>
        {changes.map((change, index) => {
          const difference = differences[index];
          return difference && <ChangeEntry key={change.id} change={change} difference={difference} />;
        })}
      </div>
    </PageShell>
  );
}
