import type { KnownFile } from "./known-file";
import type { WordingRecord } from "./record";
import { fallbackTimeZone } from "./records";

/** What decides, besides a file's own words, what it says. */
export interface ReadingTerms {
  /** The zone of times that are written without an offset. */
  readonly timeZone: string;
  /** Words to advise against, for those who proofread. */
  readonly wording: readonly WordingRecord[];
}

/** Files that the terms are taken from. They are read before any other, and by every process. */
export const termsFiles: readonly string[] = ["site.yaml", "wording.yaml"];

/** The very same list as long as its file says the same. */
const noWording: readonly WordingRecord[] = [];

/** A file at fault says what it last said without one. */
export function termsOf(files: ReadonlyMap<string, KnownFile>): ReadingTerms {
  const [site, wording] = termsFiles.map((file) => {
    const known = files.get(file);
    return known?.reading.record ?? known?.lastGood;
  });
  return {
    timeZone: site?.kind === "site" ? site.record.timeZone : fallbackTimeZone,
    wording: wording?.kind === "wording" ? wording.record : noWording,
  };
}
