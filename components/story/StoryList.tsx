import type { StoryCardView } from "@/lib/views/story-card";
import { StoryCard } from "./StoryCard";
import styles from "./StoryList.module.css";

export interface StoryListProps {
  readonly stories: readonly StoryCardView[];
  readonly headingLevel: 2 | 3;
  readonly hidesSection?: boolean;
}

/** A dense list with the date beside each story. */
export function StoryList({ stories, headingLevel, hidesSection = false }: StoryListProps) {
  return (
    <ul className={styles["list"]}>
      {stories.map((story) => (
        <li key={story.href}>
          <StoryCard story={story} shape="row" headingLevel={headingLevel} hidesSection={hidesSection} />
        </li>
      ))}
    </ul>
  );
}
