import { chromeInSection } from "../samples/chrome";
import { archiveLink, artificialIntelligence, frontLink } from "../samples/links";
import { stories } from "../samples/stories";
import type { SectionPageProps } from "./SectionPage";

const view: SectionPageProps["view"] = {
  kind: "section",
  head: {
    title: "Kecerdasan Buatan",
    description: "Perkembangan model AI.",
    path: artificialIntelligence.href,
  },
  chrome: chromeInSection,
  breadcrumbs: [frontLink],
  title: "Kecerdasan Buatan",
  section: artificialIntelligence,
  description: "Perkembangan model AI.",
  stories,
  archive: archiveLink,
};

export const examples = {
  full: { view },
  "a single story": { view: { ...view, stories: stories.slice(0, 1) } },
  "before the first story": { view: { ...view, stories: [] } },
} satisfies Record<string, SectionPageProps>;
