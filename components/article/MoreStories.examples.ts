import { stories } from "../samples/stories";
import type { MoreStoriesProps } from "./MoreStories";

export const examples = {
  related: { id: "artikel-terkait", title: "Artikel terkait", stories, shape: "column" },
  earlier: {
    id: "sebelumnya",
    title: "Sebelumnya di Sains",
    stories: stories.slice(0, 1),
    shape: "line",
    hidesSection: true,
  },
} satisfies Record<string, MoreStoriesProps>;
