import { artificialIntelligence } from "../samples/links";
import { stories } from "../samples/stories";
import type { SectionBlockProps } from "./SectionBlock";

const section = artificialIntelligence;

export const examples = {
  led: { block: { section, stories }, arrangement: "led" },
  even: { block: { section, stories: stories.slice(0, 4) }, arrangement: "even" },
  "a single story": { block: { section, stories: stories.slice(0, 1) }, arrangement: "led" },
} satisfies Record<string, SectionBlockProps>;
