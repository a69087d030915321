import styles from "./BodyText.module.css";

export interface BodyTextProps {
  /** Sanitized by the Markdown renderer, dateline included; the only markup that enters a page as a string. */
  readonly html: string;
}

export function BodyText({ html }: BodyTextProps) {
  return <div className={styles["body"]} dangerouslySetInnerHTML={{ __html: html }} />;
}
