import type { CorrectionsPageView } from "@/lib/views/other-pages";
import { CorrectionNotice } from "../article/CorrectionNotice";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { Time } from "../text/Time";
import styles from "./CorrectionsPage.module.css";

export interface CorrectionsPageProps {
  readonly view: CorrectionsPageView;
}

export function CorrectionsPage({ view }: CorrectionsPageProps) {
  const { chrome, breadcrumbs, title, head, feed, entries, withdrawals } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} description={head.description} />
      <p className={styles["feed"]}>
        <a href={feed.href}>{feed.label}</a>
      </p>
      {entries.length > 0 ? (
        <ol className={styles["register"]}>
          {entries.map((entry) => (
            <li key={`${entry.article.href} ${entry.label} ${entry.at.iso}`}>
              <h2>
                <a href={entry.article.href}>{entry.article.label}</a>
              </h2>
              <CorrectionNotice correction={entry} />
            </li>
          ))}
        </ol>
      ) : (
        <p>Belum ada ralat, koreksi, klarifikasi, atau hak jawab.</p>
      )}
      {withdrawals.length > 0 && (
        <section className={styles["withdrawals"]} aria-labelledby="pencabutan">
          <h2 id="pencabutan">Pencabutan</h2>
          <ul>
            {withdrawals.map(({ at, reason }) => (
              <li key={`${at.iso} ${reason}`}>
                <p>
                  <strong>Dicabut</strong> <Time instant={at} />
                </p>
                <p>{reason}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PageShell>
  );
}
