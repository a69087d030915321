import type { WithdrawnPageView } from "@/lib/views/other-pages";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { Time } from "../text/Time";
import styles from "./WithdrawnPage.module.css";

export interface WithdrawnPageProps {
  readonly view: WithdrawnPageView;
}

export function WithdrawnPage({ view }: WithdrawnPageProps) {
  const { chrome, breadcrumbs, title, reason, withdrawn, register } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} />
      <div className={styles["notice"]}>
        <p>
          Dicabut <Time instant={withdrawn} />
        </p>
        <p>Alasan: {reason}</p>
        <p>
          Perbaikan dan tanggapan atas berita kami tercatat di <a href={register.href}>{register.label}</a>.
        </p>
      </div>
    </PageShell>
  );
}
