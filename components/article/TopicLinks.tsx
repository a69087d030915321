import type { LinkView } from "@/lib/views/parts";
import styles from "./TopicLinks.module.css";

export interface TopicLinksProps {
  readonly topics: readonly LinkView[];
}

export function TopicLinks({ topics }: TopicLinksProps) {
  return (
    <section className={styles["topics"]} aria-labelledby="topik">
      <h2 id="topik">Topik</h2>
      <ul>
        {topics.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
