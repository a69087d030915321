import { sources } from "../samples/article";
import type { SourcesProps } from "./Sources";

export const examples = { two: { sources } } satisfies Record<string, SourcesProps>;
