import type { SectionBlockView } from "@/lib/views/front-page";
import styles from "./SectionBlock.module.css";
import type { StoryShape } from "./StoryCard";
import { StoryCard } from "./StoryCard";

/** `led` has one large story and the others below it, `even` gives all the same room. */
export type SectionArrangement = "led" | "even";

export interface SectionBlockProps {
  readonly block: SectionBlockView;
  readonly arrangement: SectionArrangement;
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
            <StoryCard story={story} shape={shapeAt(position, arrangement)} headingLevel={3} hidesSection />
          </li>
        ))}
      </ul>
    </section>
  );
}

function shapeAt(position: number, arrangement: SectionArrangement): StoryShape {
  if (arrangement === "even") return "column";
  return position === 0 ? "wide" : "line";
}
