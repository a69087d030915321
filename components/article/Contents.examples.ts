import { headings } from "../samples/article";
import type { ContentsProps } from "./Contents";

export const examples = { "two levels": { headings } } satisfies Record<string, ContentsProps>;
