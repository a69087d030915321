import type { Difference } from "@/lib/content/history/difference";
import type { ChangeView } from "@/lib/views/history-page";
import { Time } from "../text/Time";
import { ChangedText } from "./ChangedText";
import styles from "./ChangeEntry.module.css";
import { CorrectionNotice } from "./CorrectionNotice";

export interface ChangeEntryProps {
  readonly change: ChangeView;
  readonly difference: Difference;
}

/** One change of an article: when, the corrections that came with it, and the words that are others since. */
export function ChangeEntry({ change, difference }: ChangeEntryProps) {
  const { id, at, corrections } = change;
  const { title, standfirst, body } = difference;
  const isSame = !title && !standfirst && body.kind === "same";
  return (
    <section className={styles["entry"]} id={id} aria-labelledby={`${id}-waktu`}>
      <h2 id={`${id}-waktu`}>
        <Time instant={at} />
      </h2>
      {corrections.map((correction) => (
        <CorrectionNotice key={`${correction.label} ${correction.at.iso}`} correction={correction} />
      ))}
      {title && (
        <div className={styles["part"]}>
          <h3>Judul</h3>
          <ChangedText segments={title} />
        </div>
      )}
      {standfirst && (
        <div className={styles["part"]}>
          <h3>Teras</h3>
          <ChangedText segments={standfirst} />
        </div>
      )}
      {body.kind === "changed" && (
        <div className={styles["part"]}>
          <h3>Isi</h3>
          {body.blocks.map((segments, index) => (
            <ChangedText key={index} segments={segments} />
          ))}
          {body.moreCount > 0 && <p>Dan {body.moreCount} bagian lain.</p>}
        </div>
      )}
      {body.kind === "rewritten" && (
        <div className={styles["part"]}>
          <h3>Isi</h3>
          <p>
            Ditulis ulang: semula {body.wordsBefore} kata, menjadi {body.wordsAfter} kata.
          </p>
        </div>
      )}
      {isSame && <p>Kata-kata judul, teras, dan isi tidak berubah.</p>}
    </section>
  );
}
