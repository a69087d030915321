import type { StoryCardView } from "@/lib/views/story-card";
import styles from "./LatestStories.module.css";
import { StoryCard } from "./StoryCard";

export interface LatestStoriesProps {
  readonly stories: readonly StoryCardView[];
}

/** The newest stories as a line of time. */
export function LatestStories({ stories }: LatestStoriesProps) {
  return (
    <section className={styles["latest"]} aria-labelledby="terbaru">
      <h2 id="terbaru">Terbaru</h2>
      <ol>
        {stories.map((story) => (
          <li key={story.href}>
            <StoryCard story={story} shape="line" headingLevel={3} />
          </li>
        ))}
      </ol>
    </section>
  );
}
