import { stories } from "../samples/stories";
import type { StoryListProps } from "./StoryList";

export const examples = {
  mixed: { stories, headingLevel: 2 },
  "of one section": { stories, headingLevel: 3, hidesSection: true },
} satisfies Record<string, StoryListProps>;
