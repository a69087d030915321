import type { SectionLinkView } from "@/lib/views/parts";
import styles from "./ArticleHeader.module.css";

export interface ArticleHeaderProps {
  readonly section: SectionLinkView;
  readonly kindLabel?: string | undefined;
  readonly title: string;
  readonly standfirst: string;
}

export function ArticleHeader({ section, kindLabel, title, standfirst }: ArticleHeaderProps) {
  return (
    <header className={styles["header"]}>
      <p className={styles["label"]}>
        <a href={section.href}>{section.label}</a> {kindLabel !== undefined && <b>{kindLabel}</b>}
      </p>
      <h1>{title}</h1>
      <p>{standfirst}</p>
    </header>
  );
}
