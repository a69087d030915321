import type { StoryCardView } from "@/lib/views/story-card";
import { Time } from "../text/Time";
import type { PictureProps } from "./Picture";
import { Picture } from "./Picture";
import styles from "./StoryCard.module.css";

/** How much room a story gets, from the top of the front page down to a line in a list. */
export type StoryShape = "lead" | "opener" | "wide" | "column" | "brief" | "row" | "line";

interface ShapeFacts {
  /** Which form of its picture it shows, and how wide: the widths of `StoryCard.module.css` in letters, as pages have them. */
  readonly picture?: Pick<PictureProps, "form" | "sizes">;
  readonly hasStandfirst: boolean;
}

const thumbnail = { form: "small", sizes: "(min-width:36em) 9rem,27vw" } as const;

const shapes = {
  lead: {
    picture: { form: "large", sizes: "(min-width:78em) 49rem,(min-width:60em) 62vw,100vw" },
    hasStandfirst: true,
  },
  opener: {
    picture: { form: "large", sizes: "(min-width:78em) 44rem,(min-width:50em) 56vw,100vw" },
    hasStandfirst: true,
  },
  wide: {
    picture: { form: "large", sizes: "(min-width:60em) 32rem,(min-width:36em) 60vw,100vw" },
    hasStandfirst: true,
  },
  column: { picture: { form: "small", sizes: "(min-width:36em) 18rem,27vw" }, hasStandfirst: true },
  brief: { picture: thumbnail, hasStandfirst: false },
  row: { picture: thumbnail, hasStandfirst: true },
  line: { hasStandfirst: false },
} satisfies Record<StoryShape, ShapeFacts>;

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
  const { picture: place, hasStandfirst }: ShapeFacts = shapes[shape];
  const Headline = headlines[headingLevel];
  const hasLabel = !hidesSection || kindLabel !== undefined;
  return (
    <div className={styles["card"]} data-shape={shape} data-tone={section.tone} data-sponsored={isSponsored}>
      {place && picture && (
        <span className={styles["picture"]}>
          <Picture picture={picture} {...place} isDecorative isFirstSeen={isFirstSeen} />
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
