import { keyOf, wordsOf } from "../search-words";

/** A stretch of a text. */
export interface Stretch {
  readonly text: string;
  /** Whether it is what was looked for. */
  readonly isFound: boolean;
}

/** So many words are enough to see what a text is about, and no more than three lines on a phone. */
const excerptWords = 30;

/**
 * The part of a text that has most of what is looked for, in whatever form: Pagefind would mark the words that it knows by
 * its own stems only. The beginning of the text where nothing is found.
 */
export function excerptOf(text: string, query: string): readonly Stretch[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const isFound = matcherOf(query);
  const found = words.map(isFound);
  const start = densestStart(found);
  const shown = words.slice(start, start + excerptWords);
  const stretches = shown.flatMap((word, index): readonly Stretch[] => [
    ...(index === 0 ? [] : [{ text: " ", isFound: false }]),
    { text: word, isFound: found[start + index] === true },
  ]);
  return [
    ...(start > 0 ? [{ text: "… ", isFound: false }] : []),
    ...stretches,
    ...(start + shown.length < words.length ? [{ text: " …", isFound: false }] : []),
  ];
}

/** The last word may be one that is still being typed. */
function matcherOf(query: string): (word: string) => boolean {
  const asked = wordsOf(query);
  const keys = new Set(asked.map(keyOf));
  const last = asked.at(-1) ?? "";
  return (word) =>
    wordsOf(word).some((part) => keys.has(keyOf(part)) || (last.length > 1 && part.startsWith(last)));
}

function densestStart(found: readonly boolean[]): number {
  const first = found.indexOf(true);
  if (first < excerptWords / 2) return 0;
  let best = 0;
  let bestCount = 0;
  for (const [index, isFound] of found.entries()) {
    if (!isFound) continue;
    const start = Math.max(0, index - 5);
    const inside = found.slice(start, start + excerptWords).filter(Boolean).length;
    if (inside > bestCount) [best, bestCount] = [start, inside];
  }
  return best;
}
