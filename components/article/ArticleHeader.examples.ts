import { longStory, opinion, sponsored, story } from "../samples/stories";
import type { ArticleHeaderProps } from "./ArticleHeader";

export const examples = {
  news: { section: story.section, title: story.title, standfirst: story.standfirst },
  opinion: {
    section: opinion.section,
    kindLabel: "Opini",
    title: opinion.title,
    standfirst: opinion.standfirst,
  },
  sponsored: {
    section: sponsored.section,
    kindLabel: "Konten bersponsor",
    isSponsored: true,
    title: sponsored.title,
    standfirst: sponsored.standfirst,
  },
  "sponsored by name": {
    section: sponsored.section,
    kindLabel: "Konten bersponsor",
    isSponsored: true,
    sponsor: { name: "Kelas Contoh", href: "https://kelas.example" },
    title: sponsored.title,
    standfirst: sponsored.standfirst,
  },
  "long title": { section: longStory.section, title: longStory.title, standfirst: longStory.standfirst },
} satisfies Record<string, ArticleHeaderProps>;
