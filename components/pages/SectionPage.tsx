import type { SectionPageView } from "@/lib/views/list-pages";
import { ArchivePointer } from "../archive/ArchivePointer";
import { PageHeading } from "../shell/PageHeading";
import { PageShell } from "../shell/PageShell";
import { StoryCard } from "../story/StoryCard";
import { StoryList } from "../story/StoryList";
import styles from "./SectionPage.module.css";

export interface SectionPageProps {
  readonly view: SectionPageView;
}

const secondCount = 3;

export function SectionPage({ view }: SectionPageProps) {
  const { chrome, breadcrumbs, title, description, section, stories, archive } = view;
  const lead = stories[0];
  const seconds = stories.slice(1, 1 + secondCount);
  const others = stories.slice(1 + secondCount);
  return (
    <PageShell chrome={chrome}>
      <PageHeading breadcrumbs={breadcrumbs} title={title} description={description} tone={section.tone} />
      <div className={styles["section"]}>
        {!lead && <p>Belum ada berita di kanal ini.</p>}
        {lead && (
          <div className={styles["lead"]}>
            <StoryCard story={lead} shape="opener" headingLevel={2} hidesSection isFirstSeen />
          </div>
        )}
        {seconds.length > 0 && (
          <ul className={styles["seconds"]}>
            {seconds.map((story) => (
              <li key={story.href}>
                <StoryCard story={story} shape="column" headingLevel={2} hidesSection />
              </li>
            ))}
          </ul>
        )}
        {others.length > 0 && <StoryList stories={others} headingLevel={2} hidesSection />}
        <ArchivePointer archive={archive} />
      </div>
    </PageShell>
  );
}
