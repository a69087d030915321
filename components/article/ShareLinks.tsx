import type { ShareLinkView } from "@/lib/views/share";
import styles from "./ShareLinks.module.css";

export interface ShareLinksProps {
  readonly links: readonly ShareLinkView[];
}

export function ShareLinks({ links }: ShareLinksProps) {
  return (
    <div className={styles["share"]}>
      <p id="bagikan">Bagikan</p>
      <ul aria-labelledby="bagikan">
        {links.map(({ network, href, label }) => (
          <li key={network}>
            <a href={href} rel="noopener">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
