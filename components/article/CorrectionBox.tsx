import type { CorrectionView } from "@/lib/views/correction";
import styles from "./CorrectionBox.module.css";
import { CorrectionNotice } from "./CorrectionNotice";

export interface CorrectionBoxProps {
  readonly corrections: readonly CorrectionView[];
}

export function CorrectionBox({ corrections }: CorrectionBoxProps) {
  return (
    <section className={styles["box"]} aria-label="Koreksi dan hak jawab">
      {corrections.map((correction) => (
        <CorrectionNotice key={`${correction.label} ${correction.at.iso}`} correction={correction} />
      ))}
    </section>
  );
}
