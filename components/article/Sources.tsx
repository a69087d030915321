import type { LinkView } from "@/lib/views/parts";
import styles from "./Sources.module.css";

export interface SourcesProps {
  readonly sources: readonly LinkView[];
}

export function Sources({ sources }: SourcesProps) {
  return (
    <section className={styles["sources"]} aria-labelledby="sumber">
      <h2 id="sumber">Sumber</h2>
      <ul>
        {sources.map(({ href, label }) => (
          <li key={href}>
            <a href={href} rel="noopener">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
