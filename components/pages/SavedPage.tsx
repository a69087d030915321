import type { SavedPageView } from "@/lib/views/saved-pages";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import styles from "./SavedPage.module.css";

export interface SavedPageProps {
  readonly view: SavedPageView;
}

/** `enhance/` puts the list in place of the sentence, in browsers that can keep one. */
export function SavedPage({ view: { chrome, title, head } }: SavedPageProps) {
  return (
    <PageShell chrome={chrome}>
      <PageHeading title={title} description={head.description} />
      <div id="tersimpan" className={styles["saved"]}>
        <p>
          Untuk menyimpan artikel dan menampilkan daftarnya, peramban Anda perlu menjalankan JavaScript dan
          boleh menyimpan data. Tanpa itu, semua artikel tetap dapat dibaca lewat{" "}
          <a href={chrome.archive.href}>{chrome.archive.label}</a>.
        </p>
      </div>
    </PageShell>
  );
}
