import { stemmer } from "@orama/stemmers/indonesian";

/** Words without their affixes. Apart from lists of words, as browsers are sent this too. */

/** Taking affixes off takes long, and a newsroom uses the same few thousand words. */
const stems = new Map<string, string>();

/** @param word in small letters */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** `me-` and `pe-` swallow these at the beginning of a root, or are taken for longer prefixes with them. */
const swallowed = /^[tkr](?=[aiueo])/;
/** Shorter rests are those of too many roots. */
const restLength = 4;

/**
 * What all forms of a root have in common where its stem depends on the form: Snowball makes `tulis` of "tulisan" and
 * `ulis` of "penulis", `retas` of "diretas" and `etas` of "peretasan". For comparing only; a few roots share one.
 *
 * @param stem as `stemOf` gives it
 * @example ["retas", "etas", "tulis", "rasa"].map(rootKeyOf); //=> ["etas", "etas", "ulis", "rasa"]
 */
export function rootKeyOf(stem: string): string {
  const rest = stem.replace(swallowed, "");
  return rest.length >= restLength ? rest : stem;
}
