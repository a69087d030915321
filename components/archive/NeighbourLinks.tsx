import type { LinkView } from "@/lib/views/parts";
import styles from "./NeighbourLinks.module.css";

export interface NeighbourLinksProps {
  readonly earlier?: LinkView | undefined;
  readonly later?: LinkView | undefined;
}

export function NeighbourLinks({ earlier, later }: NeighbourLinksProps) {
  return (
    <nav className={styles["neighbours"]} aria-label="Sebelum dan sesudahnya">
      {earlier && (
        <p>
          <span>Sebelumnya</span> <a href={earlier.href}>{earlier.label}</a>
        </p>
      )}
      {later && (
        <p>
          <span>Sesudahnya</span> <a href={later.href}>{later.label}</a>
        </p>
      )}
    </nav>
  );
}
