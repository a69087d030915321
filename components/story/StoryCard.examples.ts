import {
  longStory,
  opinion,
  sponsored,
  story,
  storyWithoutPicture,
  syntheticPicture,
} from "../samples/stories";
import type { StoryCardProps } from "./StoryCard";

export const examples = {
  lead: { story, shape: "lead", headingLevel: 2, isFirstSeen: true },
  opener: { story, shape: "opener", headingLevel: 2, hidesSection: true, isFirstSeen: true },
  wide: { story: opinion, shape: "wide", headingLevel: 3, hidesSection: true },
  column: { story: longStory, shape: "column", headingLevel: 3 },
  brief: { story: longStory, shape: "brief", headingLevel: 2 },
  "row without picture": { story: storyWithoutPicture, shape: "row", headingLevel: 2 },
  line: { story: storyWithoutPicture, shape: "line", headingLevel: 3, hidesSection: true },
  "with a picture made with AI": {
    story: { ...story, picture: syntheticPicture },
    shape: "row",
    headingLevel: 2,
  },
  sponsored: { story: sponsored, shape: "row", headingLevel: 2, hidesSection: true },
} satisfies Record<string, StoryCardProps>;
