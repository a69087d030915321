import type { LinkView } from "@/lib/views/parts";
import styles from "./ArchivePointer.module.css";

export interface ArchivePointerProps {
  readonly archive: LinkView;
}

/** Lists hold one page of the newest; this is the way to all that is older. */
export function ArchivePointer({ archive }: ArchivePointerProps) {
  return (
    <p className={styles["pointer"]}>
      Semua berita menurut tanggal terbit: <a href={archive.href}>{archive.label}</a>.
    </p>
  );
}
