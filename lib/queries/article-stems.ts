import type { PublishedArticle } from "@/lib/content/article";
import { stemsOf } from "@/lib/core/indonesian-words";

/** What takes long with many articles is to take their words apart, so that is done once for each. */
const knownStems = new WeakMap<PublishedArticle, readonly string[]>();

/** The stems of an article's headline, standfirst and tags. */
export function stemsOfArticle(article: PublishedArticle): readonly string[] {
  const known = knownStems.get(article);
  if (known) return known;
  const { title, standfirst, tags } = article;
  const stems = stemsOf([title, standfirst, ...tags.map(({ name }) => name)].join("\n"));
  knownStems.set(article, stems);
  return stems;
}
