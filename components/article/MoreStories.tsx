import type { StoryCardView } from "@/lib/views/story-card";
import { StoryCard } from "../story/StoryCard";
import styles from "./MoreStories.module.css";

export interface MoreStoriesProps {
  /** The fragment by which the heading names its region. */
  readonly id: string;
  readonly title: string;
  readonly stories: readonly StoryCardView[];
  readonly shape: "column" | "line";
  readonly hidesSection?: boolean;
}

export function MoreStories({ id, title, stories, shape, hidesSection = false }: MoreStoriesProps) {
  return (
    <section className={styles["more"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.href}>
            <StoryCard story={story} shape={shape} headingLevel={3} hidesSection={hidesSection} />
          </li>
        ))}
      </ul>
    </section>
  );
}
