import { chrome } from "../samples/chrome";
import { archiveLink, frontLink } from "../samples/links";
import { stories } from "../samples/stories";
import type { TopicPageProps } from "./TopicPage";

export const examples = {
  full: {
    view: {
      kind: "topic",
      head: { title: "Elon Musk", description: "Berita tentang Elon Musk.", path: "/topik/elon-musk" },
      chrome,
      breadcrumbs: [frontLink],
      title: "Elon Musk",
      stories,
      archive: archiveLink,
    },
  },
} satisfies Record<string, TopicPageProps>;
