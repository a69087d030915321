import type { LinkView } from "@/lib/views/parts";
import styles from "./ArchivePointer.module.css";

export interface ArchivePointerProps {
  readonly archive: LinkView;
}

/** Lists hold one page of the newest; this is the way to all that is older. */
export function ArchivePointer({ archive }: ArchivePointerProps) {
  return (
    <p className={styles["pointer"]}>
      Berita yang lebih lama tersimpan menurut tanggal terbit di <a href={archive.href}>{archive.label}</a>.
    </p>
  );
}
