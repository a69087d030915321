import { topics } from "../samples/article";
import type { TopicLinksProps } from "./TopicLinks";

export const examples = { two: { topics } } satisfies Record<string, TopicLinksProps>;
