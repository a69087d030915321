import type { SectionNavItem } from "@/lib/views/chrome";
import type { LinkView } from "@/lib/views/parts";
import styles from "./SectionNav.module.css";

export interface SectionNavProps {
  readonly sections: readonly SectionNavItem[];
  readonly archive: LinkView;
}

export function SectionNav({ sections, archive }: SectionNavProps) {
  return (
    <nav className={styles["nav"]} aria-label="Kanal">
      <ul>
        {sections.map(({ href, label, tone, isCurrent }) => (
          <li key={href} data-tone={tone}>
            <a href={href} aria-current={isCurrent || undefined}>
              {label}
            </a>
          </li>
        ))}
        <li>
          <a href={archive.href}>{archive.label}</a>
        </li>
      </ul>
    </nav>
  );
}
