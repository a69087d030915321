import type { AnswerView, CorrectionView } from "@/lib/views/correction";
import styles from "./CorrectionBox.module.css";
import { CorrectionNotice } from "./CorrectionNotice";

export interface CorrectionBoxProps {
  readonly corrections: readonly CorrectionView[];
  /** What the article itself replies to. */
  readonly answers: readonly AnswerView[];
}

/** What ties an article to those that correct or answer it, and to those that it answers. */
export function CorrectionBox({ corrections, answers }: CorrectionBoxProps) {
  return (
    <section className={styles["box"]} aria-label="Koreksi dan hak jawab">
      {answers.map(({ label, article }) => (
        <p key={article.href}>
          <strong>{label}</strong> atas artikel <a href={article.href}>{article.label}</a>
        </p>
      ))}
      {corrections.map((correction) => (
        <CorrectionNotice key={correction.id} correction={correction} isAnchor />
      ))}
    </section>
  );
}
