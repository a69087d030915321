import { sources } from "../samples/article";
import type { SourcesProps } from "./Sources";

export const examples = {
  two: { sources },
  "of what was paid for": { sources, isSponsored: true },
} satisfies Record<string, SourcesProps>;
