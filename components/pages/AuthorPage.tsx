import type { AuthorPageView } from "@/lib/views/list-pages";
import { ArchivePointer } from "../archive/ArchivePointer";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { StoryList } from "../story/StoryList";
import { BodyText } from "../text/BodyText";
import styles from "./AuthorPage.module.css";

export interface AuthorPageProps {
  /** Without the text, which comes as HTML beside it. */
  readonly view: Omit<AuthorPageView, "body">;
  readonly bodyHtml: string;
}

export function AuthorPage({ view, bodyHtml }: AuthorPageProps) {
  const { chrome, breadcrumbs, title, role, profiles, stories, archive } = view;
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} kicker="Penulis" title={title} description={role} />
      <div className={styles["author"]}>
        <div className={styles["biography"]}>
          <BodyText html={bodyHtml} />
          {profiles.length > 0 && (
            <ul aria-label={`Profil lain ${title}`}>
              {profiles.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} rel="me noopener">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        <section aria-labelledby="tulisan">
          <h2 id="tulisan">Tulisan terbaru</h2>
          {stories.length > 0 ? (
            <StoryList stories={stories} headingLevel={3} />
          ) : (
            <p>Belum ada tulisan yang terbit.</p>
          )}
          <ArchivePointer archive={archive} />
        </section>
      </div>
    </PageShell>
  );
}
