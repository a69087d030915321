import { historyNote } from "../samples/history";
import type { HistoryNoteProps } from "./HistoryNote";

export const examples = {
  one: { history: { ...historyNote, changes: historyNote.changes.slice(0, 1) } },
  "with older ones": { history: { ...historyNote, olderCount: 4 } },
} satisfies Record<string, HistoryNoteProps>;
