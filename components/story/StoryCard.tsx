import type { StoryCardView } from "@/lib/views/story-card";
import { Time } from "../text/Time";
import { Picture } from "./Picture";
import styles from "./StoryCard.module.css";

/** How much room a story gets, from the top of the front page down to a line in a list. */
export type StoryShape = "lead" | "opener" | "wide" | "column" | "brief" | "row" | "line";

const shapes = {
  lead: { hasPicture: true, hasStandfirst: true },
  opener: { hasPicture: true, hasStandfirst: true },
  wide: { hasPicture: true, hasStandfirst: true },
  column: { hasPicture: true, hasStandfirst: true },
  brief: { hasPicture: true, hasStandfirst: false },
  row: { hasPicture: true, hasStandfirst: true },
  line: { hasPicture: false, hasStandfirst: false },
} satisfies Record<StoryShape, { readonly hasPicture: boolean; readonly hasStandfirst: boolean }>;

const headlines = { 2: "h2", 3: "h3" } as const;

export interface StoryCardProps {
  readonly story: StoryCardView;
  readonly shape: StoryShape;
  readonly headingLevel: 2 | 3;
  /** On a page or in a block that is about one section its name would only be repeated. */
  readonly hidesSection?: boolean;
  readonly isFirstSeen?: boolean;
}

/**
 * The headline is the only link; its target area is the whole card. The mark on a picture made with AI is for those who see
 * the picture; to others it is decoration.
 */
export function StoryCard({
  story,
  shape,
  headingLevel,
  hidesSection = false,
  isFirstSeen = false,
}: StoryCardProps) {
  const { href, title, standfirst, section, published, picture, kindLabel, isSponsored } = story;
  const { hasPicture, hasStandfirst } = shapes[shape];
  const Headline = headlines[headingLevel];
  const hasLabel = !hidesSection || kindLabel !== undefined;
  return (
    <div className={styles["card"]} data-shape={shape} data-tone={section.tone} data-sponsored={isSponsored}>
      {hasPicture && picture && (
        <span className={styles["picture"]}>
          <Picture picture={picture} isDecorative isFirstSeen={isFirstSeen} />
          {picture.syntheticLabel !== undefined && <small aria-hidden>Ilustrasi AI</small>}
        </span>
      )}
      <div>
        {hasLabel && (
          <p className={styles["label"]}>
            {!hidesSection && <span>{section.label}</span>} {kindLabel !== undefined && <b>{kindLabel}</b>}
          </p>
        )}
        <Headline>
          <a href={href}>{title}</a>
        </Headline>
        {hasStandfirst && <p>{standfirst}</p>}
        <Time instant={published} />
      </div>
    </div>
  );
}
