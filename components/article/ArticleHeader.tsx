import type { SectionLinkView } from "@/lib/views/parts";
import styles from "./ArticleHeader.module.css";

export interface ArticleHeaderProps {
  readonly section: SectionLinkView;
  readonly kindLabel?: string | undefined;
  readonly isSponsored?: boolean;
  readonly title: string;
  readonly standfirst: string;
}

export function ArticleHeader({
  section,
  kindLabel,
  isSponsored = false,
  title,
  standfirst,
}: ArticleHeaderProps) {
  return (
    <header className={styles["header"]} data-sponsored={isSponsored || undefined}>
      <p className={styles["label"]}>
        <a href={section.href}>{section.label}</a> {kindLabel !== undefined && <b>{kindLabel}</b>}
      </p>
      {isSponsored && <p className={styles["label"]}>Dibayar pengiklan, terpisah dari pemberitaan redaksi</p>}
      <h1>{title}</h1>
      <p>{standfirst}</p>
    </header>
  );
}
