import { distance } from "fastest-levenshtein";

/**
 * The known word that was probably meant, or `undefined` when none is near: two letters may differ, or a third of
 * a long word; one of a very short one. Of words that are equally near it is the first by name, in whatever order they
 * come.
 *
 * @example
 * suggest("descripton", ["title", "description"]); //=> "description"
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let nearest: string | undefined;
  let nearestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    // No change of letters makes up for it, and an archive has many names.
    if (Math.abs(candidate.length - word.length) > limitFor(candidate)) continue;
    const itsDistance = distance(wanted, candidate.toLowerCase());
    const isFirst = itsDistance === nearestDistance && nearest !== undefined && candidate < nearest;
    if (itsDistance < nearestDistance || isFirst) [nearest, nearestDistance] = [candidate, itsDistance];
  }
  if (nearest === undefined) return undefined;
  return nearestDistance <= limitFor(nearest) ? nearest : undefined;
}

function limitFor(known: string): number {
  return known.length < 4 ? 1 : Math.max(2, known.length / 3);
}
