import { frontLink } from "../samples/links";
import { longStory } from "../samples/stories";
import type { PageHeadingProps } from "./PageHeading";

export const examples = {
  section: { breadcrumbs: [frontLink], title: "Sains", description: "Antariksa dan gejala alam.", tone: 7 },
  topic: { breadcrumbs: [frontLink], kicker: "Topik", title: "Elon Musk" },
  "long title": { title: longStory.title },
} satisfies Record<string, PageHeadingProps>;
