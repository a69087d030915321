import type { LinkView } from "@/lib/views/parts";
import styles from "./Sources.module.css";

export interface SourcesProps {
  readonly sources: readonly LinkView[];
  /** The article was paid for, and says so to search engines. */
  readonly isSponsored?: boolean;
}

export function Sources({ sources, isSponsored = false }: SourcesProps) {
  return (
    <section className={styles["sources"]} aria-labelledby="sumber">
      <h2 id="sumber">Sumber</h2>
      <ul>
        {sources.map(({ href, label }) => (
          <li key={href}>
            <a href={href} rel={isSponsored ? "noopener sponsored" : "noopener"}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
