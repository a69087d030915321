import type { FileRename } from "../renames";
import type { ChangesByFile } from "./histories";

/** What the history of a content folder tells of its files. */
export interface History {
  /** Another one for another history. */
  readonly name: string;
  /** Files that had other names before, from the oldest to the newest. */
  readonly renames: readonly FileRename[];
  /** How articles changed after they were public. */
  readonly changes: ChangesByFile;
}

/** Knows what became of the files of a content folder. */
export interface ContentHistory {
  /** What was known when it was last saved. */
  readonly recall: () => Promise<History>;
  /** What is known now. Never fails: what can't be found out is as it was. */
  readonly look: () => Promise<History>;
  readonly save: () => Promise<void>;
}
