import { chrome, chromeInSection } from "../samples/chrome";
import type { SectionNavProps } from "./SectionNav";

export const examples = {
  "no section": { sections: chrome.sections, archive: chrome.archive },
  "in a section": { sections: chromeInSection.sections, archive: chrome.archive },
} satisfies Record<string, SectionNavProps>;
