import { rootKeyOf, stemOf } from "@/lib/core/indonesian-roots";

/** What the index and the reader's query have to agree on. */

/** A word of a text, in small letters and without accents, as Pagefind sees it. */
const wordForm = /[\p{L}\p{N}]+/gu;

export function wordsOf(text: string): readonly string[] {
  return plain(text).match(wordForm) ?? [];
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The same for all forms of a word. */
export function keyOf(word: string): string {
  return rootKeyOf(stemOf(word));
}

/** Whether Pagefind, which has Snowball's stems alone, would look for another word than the key. */
function isUnlikeStem(word: string): boolean {
  const key = keyOf(word);
  return key !== stemOf(word) || stemOf(key) !== key;
}

/** Between a text and its keys; no text has it. */
export const keysMark = "qxzvwkjq";

/**
 * Keys that Pagefind can't find by itself in a text, as often as they are in it.
 *
 * @example missingKeysOf("Bank diretas"); //=> ["etas"]
 */
export function missingKeysOf(text: string): readonly string[] {
  return wordsOf(text).filter(isUnlikeStem).map(keyOf);
}

/** A text as the index has it: with its keys behind it. */
export function withKeys(text: string): string {
  const keys = missingKeysOf(text);
  return keys.length === 0 ? text : `${text} ${keysMark} ${keys.join(" ")}`;
}

/** The inverse. */
export function withoutKeys(content: string): string {
  const [text = ""] = content.split(` ${keysMark} `);
  return text;
}

/**
 * A query as Pagefind is asked: a word whose forms have different stems by its key, the others as they are typed.
 *
 * @example toIndexQuery("Bank diretas"); //=> "bank etas"
 */
export function toIndexQuery(query: string): string {
  return wordsOf(query)
    .map((word) => (isUnlikeStem(word) ? keyOf(word) : word))
    .join(" ");
}
