import type { SourceReading, SourceRecord } from "./source-reading";

/** What the file system says of a file; as long as it says the same, the file is not read again. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/** A file as it is known: when it looked how, what it said, and what it last said without a fault. */
export interface KnownFile {
  readonly stamp: FileStamp;
  readonly hash: string;
  readonly reading: SourceReading;
  /** The last usable record, kept while the file is at fault. */
  readonly lastGood?: SourceRecord;
  /** False when the file was read so soon after it was written that a second writing might look the same. */
  readonly isSettled: boolean;
}
