import type { FrontPageView } from "@/lib/views/front-page";
import { PageShell } from "../shell/PageShell";
import { LatestStories } from "../story/LatestStories";
import { SectionBlock } from "../story/SectionBlock";
import { StoryCard } from "../story/StoryCard";
import styles from "./FrontPage.module.css";

export interface FrontPageProps {
  readonly view: FrontPageView;
}

export function FrontPage({ view }: FrontPageProps) {
  const { chrome, edition, lead, picks, latest, blocks } = view;
  return (
    <PageShell chrome={chrome} edition={edition} isFront>
      <div className={styles["front"]}>
        {!lead && <p>Belum ada berita yang terbit.</p>}
        {lead && (
          <div className={styles["lead"]}>
            <StoryCard story={lead} shape="lead" headingLevel={2} isFirstSeen />
          </div>
        )}
        {picks.length > 0 && (
          <ul className={styles["picks"]}>
            {picks.map((story) => (
              <li key={story.href}>
                <StoryCard story={story} shape="brief" headingLevel={2} />
              </li>
            ))}
          </ul>
        )}
        {latest.length > 0 && <LatestStories stories={latest} />}
        {blocks.map((block, position) => (
          <SectionBlock
            key={block.section.href}
            block={block}
            // Every third block breaks the pattern, so that the page has a rhythm.
            arrangement={position % 3 === 1 ? "even" : "led"}
          />
        ))}
      </div>
    </PageShell>
  );
}
