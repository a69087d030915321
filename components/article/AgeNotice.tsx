import type { AgeView } from "@/lib/views/article-page";
import styles from "./AgeNotice.module.css";

export interface AgeNoticeProps {
  readonly age: AgeView;
}

/** Says that an article is old, so that nobody takes it for news, and leads on to what was written since. */
export function AgeNotice({ age: { label, followUp } }: AgeNoticeProps) {
  return (
    <p className={styles["old"]}>
      {label}.
      {followUp && (
        <>
          {" Perkembangannya: "}
          <a href={followUp.href}>{followUp.label}</a>
        </>
      )}
    </p>
  );
}
