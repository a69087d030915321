import styles from "./BodyText.module.css";
import { withDateline } from "./with-dateline";

export interface BodyTextProps {
  /** Sanitized by the Markdown renderer; the only markup that enters a page as a string. */
  readonly html: string;
  readonly dateline?: string | undefined;
}

export function BodyText({ html, dateline }: BodyTextProps) {
  const text = dateline === undefined ? html : withDateline(html, dateline);
  return <div className={styles["body"]} dangerouslySetInnerHTML={{ __html: text }} />;
}
