import type { SourceReading } from "@/lib/content/source-reading";
import { readSource } from "@/lib/content/source-reading";

/** What each text says, so that thousands of rounds parse it once. */
const readingsByText = new Map<string, SourceReading>();

/** What a text says in a time zone; another object each time. */
export function readOnce(path: string, text: string, timeZone: string): SourceReading {
  const key = [path, timeZone, text].join("\n");
  const reading = readingsByText.get(key) ?? readSource({ path, text }, timeZone);
  readingsByText.set(key, reading);
  // A file that is read again is another object, even when it says what it said before.
  return structuredClone(reading);
}
