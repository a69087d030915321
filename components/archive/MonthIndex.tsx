import type { ArchivePageView } from "@/lib/views/archive-pages";
import styles from "./MonthIndex.module.css";

export interface MonthIndexProps {
  readonly years: ArchivePageView["years"];
}

export function MonthIndex({ years }: MonthIndexProps) {
  return (
    <div className={styles["index"]}>
      {years.map(({ year, months }) => (
        <section key={year}>
          <h2>{year}</h2>
          <ul>
            {months.map(({ href, label, count }) => (
              <li key={href}>
                <a href={href}>{label}</a> <span>{count}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
