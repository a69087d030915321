import { closest, distance } from "fastest-levenshtein";

/**
 * The known word that was probably meant, or `undefined` when none is near: at most a third of its letters may differ.
 *
 * @example
 * suggest("descripton", ["title", "description"]); //=> "description"
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(1, nearest.length / 3)
    ? nearest
    : undefined;
}
