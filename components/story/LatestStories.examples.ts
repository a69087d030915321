import { stories } from "../samples/stories";
import type { LatestStoriesProps } from "./LatestStories";

export const examples = { newest: { stories } } satisfies Record<string, LatestStoriesProps>;
