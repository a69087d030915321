import type { HistoryNoteView } from "@/lib/views/history-page";
import { Time } from "../text/Time";
import styles from "./HistoryNote.module.css";

export interface HistoryNoteProps {
  readonly history: HistoryNoteView;
}

/** When an article changed, with a way to what changed. */
export function HistoryNote({ history: { href, changes, olderCount } }: HistoryNoteProps) {
  return (
    <section className={styles["note"]} aria-labelledby="riwayat">
      <h2 id="riwayat">Riwayat perubahan</h2>
      <ul>
        {changes.map((change) => (
          <li key={change.href}>
            <a href={change.href}>
              <Time instant={change.at} />
            </a>
          </li>
        ))}
        {olderCount > 0 && (
          <li>
            <a href={href}>{olderCount} perubahan sebelumnya</a>
          </li>
        )}
      </ul>
    </section>
  );
}
