import type { SectionBlockView } from "@/lib/views/front-page";
import styles from "./SectionBlock.module.css";
import { StoryCard } from "./StoryCard";

export interface SectionBlockProps {
  readonly block: SectionBlockView;
  /** `led` has one large story and the others beside it, `even` gives all the same room. */
  readonly arrangement: "led" | "even";
}

export function SectionBlock({ block, arrangement }: SectionBlockProps) {
  const { section, stories } = block;
  return (
    <section className={styles["block"]} data-tone={section.tone} data-arrangement={arrangement}>
      <h2>
        <a href={section.href}>{section.label}</a>
      </h2>
      <ul>
        {stories.map((story, position) => (
          <li key={story.href}>
            <StoryCard
              story={story}
              shape={position === 0 || arrangement === "even" ? "feature" : "line"}
              headingLevel={3}
              hidesSection
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
