import type { FrontPageView, SectionBlockView } from "@/lib/views/front-page";
import { PageShell } from "../shell/PageShell";
import { LatestStories } from "../story/LatestStories";
import type { SectionArrangement } from "../story/SectionBlock";
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
        {latest.length > 0 && (
          <div className={styles["latest"]}>
            <LatestStories stories={latest} />
          </div>
        )}
        {blocks.map((block, position) => (
          <SectionBlock key={block.section.href} block={block} arrangement={arrangementOf(block, position)} />
        ))}
      </div>
    </PageShell>
  );
}

/** Full blocks take turns, so that the page has a rhythm; blocks that are not full take the one that leaves no hole. */
function arrangementOf({ stories }: SectionBlockView, position: number): SectionArrangement {
  const isFull = stories.length > 3;
  const isEven = isFull ? position % 2 === 1 : stories.length === 2;
  return isEven ? "even" : "led";
}
