import { chrome } from "../samples/chrome";
import { sectionLinks } from "../samples/links";
import { stories, story } from "../samples/stories";
import type { FrontPageProps } from "./FrontPage";

const head = { title: "Warta", description: chrome.tagline, path: "/" };

export const examples = {
  full: {
    view: {
      kind: "front",
      head,
      chrome,
      edition: { iso: "2025-09-13T10:15:00+07:00", label: "Sabtu, 13 September 2025" },
      lead: story,
      picks: stories.slice(1),
      latest: stories,
      blocks: sectionLinks.map((section, position) => ({ section, stories: stories.slice(0, position + 1) })),
      policies: {},
    },
  },
  "before the first story": {
    view: { kind: "front", head, chrome, picks: [], latest: [], blocks: [], policies: {} },
  },
} satisfies Record<string, FrontPageProps>;
