import type { LinkView } from "@/lib/views/parts";
import styles from "./Breadcrumbs.module.css";

export interface BreadcrumbsProps {
  readonly links: readonly LinkView[];
}

export function Breadcrumbs({ links }: BreadcrumbsProps) {
  return (
    <nav className={styles["breadcrumbs"]} aria-label="Remah roti">
      <ol>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
