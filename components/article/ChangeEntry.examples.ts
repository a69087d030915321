import { changes, edited, rewritten, untouched } from "../samples/history";
import type { ChangeEntryProps } from "./ChangeEntry";

const [newest, , oldest] = changes;

export const examples = {
  edited: { change: newest, difference: edited },
  "rewritten with a correction": { change: oldest, difference: rewritten },
  "with the same words": { change: newest, difference: untouched },
} satisfies Record<string, ChangeEntryProps>;
