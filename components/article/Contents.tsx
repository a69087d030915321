import type { Heading } from "@/lib/content/article";
import styles from "./Contents.module.css";

export interface ContentsProps {
  readonly headings: readonly Heading[];
}

export function Contents({ headings }: ContentsProps) {
  return (
    <nav className={styles["contents"]} aria-label="Daftar isi">
      <p>Daftar isi</p>
      <ol>
        {headings.map(({ id, text, depth }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
