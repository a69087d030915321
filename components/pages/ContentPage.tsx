import type { ContentPageView } from "@/lib/views/other-pages";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { BodyText } from "../text/BodyText";
import styles from "./ContentPage.module.css";

export interface ContentPageProps {
  /** Without the text, which comes as HTML beside it. */
  readonly view: Omit<ContentPageView, "body">;
  readonly bodyHtml: string;
}

export function ContentPage({ view, bodyHtml }: ContentPageProps) {
  const { chrome, breadcrumbs, title, standfirst } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} description={standfirst} />
      <div className={styles["content"]}>
        <BodyText html={bodyHtml} />
      </div>
    </PageShell>
  );
}
