const segmenter = new Intl.Segmenter("id", { granularity: "grapheme" });

/**
 * How many letters and signs a reader sees; never more than the text has units. Counting takes a while: ask only where the
 * units are too many.
 *
 * @example countLetters("é👩🏽‍💻"); //=> 2
 */
export function countLetters(text: string): number {
  return [...segmenter.segment(text)].length;
}
