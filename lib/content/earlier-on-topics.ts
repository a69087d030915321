import type { ArticleSlug, TopicSlug } from "@/lib/core/ids";
import { positionIn } from "@/lib/core/order";
import type { PublishedArticle } from "./article";

/**
 * To each article, for each of its topics in their order, the one that the topic had before it. An article that is the first
 * on all its topics is not in it.
 *
 * Who looks for what is related follows these links a few steps, so that a page depends on its neighbours and not on
 * whole topics.
 */
export type EarlierOnTopics = ReadonlyMap<ArticleSlug, Links>;

type Links = readonly (PublishedArticle | undefined)[];
type ByTopic = ReadonlyMap<TopicSlug, readonly PublishedArticle[]>;

/** Above this many changes it is quicker to walk through all topics than to look for each article in its own. */
const walkLimit = 100;

/** The links after a change. An article whose neighbours stayed keeps the very list that it had. */
export function relinkTopics(
  last: EarlierOnTopics,
  { gone, come }: { readonly gone: readonly PublishedArticle[]; readonly come: readonly PublishedArticle[] },
  topics: ByTopic,
): EarlierOnTopics {
  if (gone.length + come.length === 0) return last;
  if (gone.length + come.length > walkLimit) return linkAll(last, topics);
  const touched = new Set(come);
  for (const article of [...gone, ...come]) {
    for (const topic of article.topics) {
      const articles = topics.get(topic) ?? [];
      const later = articles[positionIn(articles, article) - 1];
      if (later) touched.add(later);
    }
  }
  const links = new Map(last);
  for (const { slug } of gone) links.delete(slug);
  for (const article of touched) {
    const next = earlierThan(article, topics);
    if (next.every((earlier) => earlier === undefined)) links.delete(article.slug);
    else links.set(article.slug, sameOr(links.get(article.slug), next));
  }
  return links;
}

function linkAll(last: EarlierOnTopics, topics: ByTopic): EarlierOnTopics {
  const links = new Map<ArticleSlug, (PublishedArticle | undefined)[]>();
  for (const [topic, articles] of topics) {
    for (const [index, { slug, topics: its }] of articles.entries()) {
      const earlier = articles[index + 1];
      if (!earlier) continue;
      let list = links.get(slug);
      if (!list) links.set(slug, (list = its.map(() => undefined)));
      list[its.indexOf(topic)] = earlier;
    }
  }
  return new Map([...links].map(([slug, list]) => [slug, sameOr(last.get(slug), list)]));
}

function earlierThan(article: PublishedArticle, topics: ByTopic): Links {
  return article.topics.map((topic) => {
    const articles = topics.get(topic) ?? [];
    return articles[positionIn(articles, article) + 1];
  });
}

/** The list of before where it says the same. */
function sameOr(last: Links | undefined, next: Links): Links {
  const isSame = last?.length === next.length && next.every((item, index) => item === last[index]);
  return isSame ? last : next;
}
