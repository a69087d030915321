import type { NotFoundPageView } from "@/lib/views/other-pages";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import styles from "./NotFoundPage.module.css";

export interface NotFoundPageProps {
  readonly view: NotFoundPageView;
}

export function NotFoundPage({ view }: NotFoundPageProps) {
  const { chrome, title, head } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading title={title} description={head.description} />
      <ul className={styles["ways"]}>
        <li>
          Lihat berita terbaru di <a href={chrome.frontHref}>halaman depan</a>.
        </li>
        <li>
          Cari menurut tanggal terbit di <a href={chrome.archive.href}>{chrome.archive.label}</a>.
        </li>
      </ul>
    </PageShell>
  );
}
