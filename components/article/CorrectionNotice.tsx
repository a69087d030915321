import type { CorrectionView } from "@/lib/views/correction";
import { Time } from "../text/Time";
import styles from "./CorrectionNotice.module.css";

export interface CorrectionNoticeProps {
  readonly correction: CorrectionView;
  /** On the page of its article, where links from feeds lead to it. */
  readonly isAnchor?: boolean;
}

/** Labelled, and with the time it was posted, as Dewan Pers' guideline for online media wants it. */
export function CorrectionNotice({ correction, isAnchor = false }: CorrectionNoticeProps) {
  const { id, label, at, text, reply } = correction;
  return (
    <div className={styles["notice"]} id={isAnchor ? id : undefined}>
      <p className={styles["label"]}>
        <strong>{label}</strong> <Time instant={at} />
      </p>
      <p>{text}</p>
      {reply && (
        <p>
          Tanggapan lengkap: <a href={reply.href}>{reply.label}</a>
        </p>
      )}
    </div>
  );
}
