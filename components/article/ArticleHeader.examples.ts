import { longStory, opinion, story } from "../samples/stories";
import type { ArticleHeaderProps } from "./ArticleHeader";

export const examples = {
  news: { section: story.section, title: story.title, standfirst: story.standfirst },
  opinion: {
    section: opinion.section,
    kindLabel: "Opini",
    title: opinion.title,
    standfirst: opinion.standfirst,
  },
  "long title": { section: longStory.section, title: longStory.title, standfirst: longStory.standfirst },
} satisfies Record<string, ArticleHeaderProps>;
