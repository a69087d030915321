import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { TopicSlug } from "@/lib/core/ids";
import { rootKeyOf } from "@/lib/core/indonesian-roots";
import { compareNewestFirst } from "@/lib/core/order";
import { stemsOfArticle } from "./article-stems";
import { isEditorial } from "./articles";

/** An earlier article that is close to another one, and what speaks for it. */
export interface EarlierRelated {
  readonly article: PublishedArticle;
  readonly sharedTopics: readonly TopicSlug[];
  readonly sharedStems: readonly string[];
  readonly isSameSection: boolean;
  readonly score: number;
}

/** So far back are a topic and a section looked through: what lies further back is seldom news to anybody. */
const stepsOnTopic = 12;
const stepsInSection = 24;
/** Two articles on one topic were put there by a person; a word that both have may be chance. */
const topicWeight = 3;
const sectionWeight = 1;
/** A year takes as much from an article as one word gives it. */
const agePenaltyPerDay = 1 / 365;
const dayMs = 24 * 60 * 60 * 1000;
/** Without a common topic this many words have to be the same. */
const enoughStems = 3;

/**
 * What stands beside an article to which its editor named nothing: earlier articles that share a topic with it, or words
 * of headline and standfirst; the closest first, of equally close ones the newest. What was paid for is not among them.
 *
 * Nothing but the two articles counts, and only what was published before: so a new article changes no old page. (How rare
 * a word is, as `suggestRelated` weighs it for an editor, depends on what comes later.)
 */
export function suggestEarlier(
  catalogue: Catalogue,
  article: PublishedArticle,
  { limit }: { readonly limit: number },
): readonly EarlierRelated[] {
  const candidates = new Set([
    ...earlierOnTopics(catalogue, article),
    ...earlierInSection(catalogue, article),
  ]);
  return [...candidates]
    .filter(isEditorial)
    .map((other) => compare(article, other))
    .filter(({ sharedTopics, sharedStems }) => sharedTopics.length > 0 || sharedStems.length >= enoughStems)
    .sort((a, b) => b.score - a.score || compareNewestFirst(a.article, b.article))
    .slice(0, limit);
}

function compare(article: PublishedArticle, other: PublishedArticle): EarlierRelated {
  const sharedTopics = article.topics.filter((topic) => other.topics.includes(topic));
  const theirs = new Set(stemsOfArticle(other).map(rootKeyOf));
  const sharedStems = stemsOfArticle(article).filter((stem) => theirs.has(rootKeyOf(stem)));
  const isSameSection = article.section === other.section;
  const ageDays = (article.publishedAt.epochMs - other.publishedAt.epochMs) / dayMs;
  const score =
    topicWeight * sharedTopics.length +
    sharedStems.length +
    (isSameSection ? sectionWeight : 0) -
    agePenaltyPerDay * ageDays;
  return { article: other, sharedTopics, sharedStems, isSameSection, score };
}

function* earlierOnTopics(
  { earlierOnTopics: links }: Catalogue,
  article: PublishedArticle,
): Generator<PublishedArticle> {
  for (const topic of article.topics) {
    let at: PublishedArticle | undefined = article;
    for (let step = 0; step < stepsOnTopic && at; step += 1) {
      at = links.get(at.slug)?.[at.topics.indexOf(topic)];
      if (at) yield at;
    }
  }
}

function* earlierInSection(
  { earlierInSection: links }: Catalogue,
  article: PublishedArticle,
): Generator<PublishedArticle> {
  let at: PublishedArticle | undefined = article;
  for (let step = 0; step < stepsInSection && at; step += 1) {
    at = links.get(at.slug);
    if (at) yield at;
  }
}
