import { stopwords } from "@orama/stopwords/indonesian";
import { stemOf } from "./indonesian-roots";

/** What two Indonesian texts can have in common: their words without affixes, and without the words that every text has. */

const everywhere: ReadonlySet<string> = new Set(stopwords);

/** Whether a word only joins others: `dan`, `yang`, `di`. */
export function isStopWord(word: string): boolean {
  return everywhere.has(word);
}

/**
 * The stems of a text, each once, in the order of the text; without small numbers, which texts share by chance. Affixes are
 * taken off by Snowball's rules for Indonesian, so that a few words end up with a stem that is not in a dictionary; both
 * sides of a comparison do so alike.
 *
 * @example
 * stemsOf("Pelatih yang melatih 500 Grok"); //=> ["latih", "500", "grok"]
 */
export function stemsOf(text: string): readonly string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !isStopWord(word) && !/^\d{1,2}$/.test(word));
  return [...new Set(telling.map(stemOf))];
}
