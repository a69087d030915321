import { isStopWord } from "./indonesian-words";
import type { ArticleSlug } from "./ids";
import { parseArticleSlug } from "./ids";

/** Longer addresses are cut where they are shared and shown; the limit of a slug itself is wider. */
const lengthLimit = 80;

/**
 * A slug for a headline. All words stay, as the small ones can turn the meaning (`tidak`, `bukan`); a long headline ends
 * at a whole word that does not hang in the air.
 *
 * @returns `undefined` when the headline has no letter or digit that a slug can hold
 * @example
 * slugOfHeadline("Jum'at: PHK 20% & Rp1.500.000 untuk Café"); //=> "jumat-phk-20-persen-dan-rp1500000-untuk-cafe"
 */
export function slugOfHeadline(headline: string): ArticleSlug | undefined {
  const words = headline
    .normalize("NFKD")
    .replace(/[\p{Mark}'’‘ʻʼ`]/gu, "")
    .toLowerCase()
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, "")
    .replaceAll("&", " dan ")
    .replace(/(?<=\d) ?%/g, " persen ")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const fitting = fitWords(words);
  return parseArticleSlug(fitting.join("-").slice(0, lengthLimit));
}

function fitWords(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let length = -1;
  for (const word of words) {
    length += 1 + word.length;
    if (length > lengthLimit && kept.length > 0) break;
    kept.push(word);
  }
  if (kept.length === words.length) return kept;
  while (kept.length > 1 && isStopWord(kept.at(-1) ?? "")) kept.pop();
  return kept;
}

/**
 * A slug that is not taken: the one that is wanted, or else the first of it with a number, beginning with 2.
 *
 * @example
 * freeSlug("lelang", (slug) => slug === "lelang"); //=> "lelang-2"
 */
export function freeSlug(wanted: ArticleSlug, isTaken: (slug: ArticleSlug) => boolean): ArticleSlug {
  let slug: ArticleSlug | undefined = wanted;
  for (let number = 2; slug === undefined || isTaken(slug); number += 1)
    slug = parseArticleSlug(`${wanted}-${String(number)}`);
  return slug;
}
