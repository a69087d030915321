import { closest, distance } from "fastest-levenshtein";

/**
 * The known word that was probably meant, or `undefined` when none is near: two letters may differ, or a third of
 * a long word; one of a very short one.
 *
 * @example
 * suggest("descripton", ["title", "description"]); //=> "description"
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), nearest.toLowerCase()) <=
    (nearest.length < 4 ? 1 : Math.max(2, nearest.length / 3))
    ? nearest
    : undefined;
}
