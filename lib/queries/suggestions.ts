import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { SectionId, TopicSlug } from "@/lib/core/ids";
import { stemsOf } from "@/lib/core/indonesian-words";
import { compareNewestFirst } from "@/lib/core/order";
import { stemsOfArticle } from "./article-stems";

/** What an article that is being written is about, as far as that is known. */
export interface Subject {
  /** Headline and standfirst. */
  readonly words: string;
  readonly topics: readonly TopicSlug[];
  readonly section?: SectionId;
}

export interface TagSuggestion {
  readonly name: string;
  readonly slug: TopicSlug;
  readonly articleCount: number;
  /** Whether all its words are among those of the subject. */
  readonly isNamed: boolean;
}

/** An article that may stand beside another one, and what speaks for it. */
export interface RelatedSuggestion {
  readonly article: PublishedArticle;
  /** The names of tags that both have. */
  readonly sharedTags: readonly string[];
  /** Stems that both have, the rarest first. */
  readonly sharedStems: readonly string[];
  readonly isSameSection: boolean;
}

interface Limit {
  readonly limit: number;
}

/** Tags in use: first those that the words name, then the others; the most used first. */
export function suggestTags(catalogue: Catalogue, words: string, { limit }: Limit): readonly TagSuggestion[] {
  const stems = new Set(stemsOf(words));
  const tags = [...catalogue.publishedByTopic].flatMap(([slug, articles]): TagSuggestion[] => {
    const name = articles[0]?.tags.find((tag) => tag.slug === slug)?.name;
    if (name === undefined) return [];
    const its = stemsOf(name);
    const isNamed = its.length > 0 && its.every((stem) => stems.has(stem));
    return [{ name, slug, articleCount: articles.length, isNamed }];
  });
  return tags
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        b.articleCount - a.articleCount ||
        (a.slug < b.slug ? -1 : 1),
    )
    .slice(0, limit);
}

/** Two articles on one topic were put there by a person; a word that both have may be chance. */
const tagWeight = 2;
/** Tips the scales between articles that are otherwise as near; by itself it makes none related. */
const sectionWeight = 0.5;

/**
 * Public articles that share a tag or a word with the subject, the nearest first, of equally near ones the newest. What few
 * articles have counts for more than what many have.
 */
export function suggestRelated(
  { published, publishedByTopic }: Catalogue,
  subject: Subject,
  { limit }: Limit,
): readonly RelatedSuggestion[] {
  const byStem = indexByStem(published, new Set(stemsOf(subject.words)));
  const rarity = (articles: readonly PublishedArticle[] | undefined) =>
    Math.log(1 + published.length / (articles?.length ?? published.length));
  const candidates = new Set([
    ...[...byStem.values()].flat(),
    ...subject.topics.flatMap((slug) => publishedByTopic.get(slug) ?? []),
  ]);
  const stemsShared = groupStems(byStem);
  return [...candidates]
    .map((article) => {
      const shared = article.tags.filter(({ slug }) => subject.topics.includes(slug));
      const sharedStems = [...(stemsShared.get(article) ?? [])].sort(
        (a, b) => (byStem.get(a)?.length ?? 0) - (byStem.get(b)?.length ?? 0) || (a < b ? -1 : 1),
      );
      const isSameSection = article.section === subject.section;
      const score =
        tagWeight * sum(shared.map(({ slug }) => rarity(publishedByTopic.get(slug)))) +
        sum(sharedStems.map((stem) => rarity(byStem.get(stem)))) +
        (isSameSection ? sectionWeight : 0);
      const sharedTags = shared.map(({ name }) => name);
      return { score, suggestion: { article, sharedTags, sharedStems, isSameSection } };
    })
    .sort((a, b) => b.score - a.score || compareNewestFirst(a.suggestion.article, b.suggestion.article))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

type Articles = readonly PublishedArticle[];

/** Of each stem that is asked for the articles whose headline, standfirst or tags have it. */
function indexByStem(articles: Articles, wanted: ReadonlySet<string>): ReadonlyMap<string, Articles> {
  const index = new Map<string, PublishedArticle[]>();
  for (const article of articles) {
    for (const stem of stemsOfArticle(article)) {
      if (!wanted.has(stem)) continue;
      const list = index.get(stem);
      if (list) list.push(article);
      else index.set(stem, [article]);
    }
  }
  return index;
}

function groupStems(index: ReadonlyMap<string, Articles>): ReadonlyMap<PublishedArticle, readonly string[]> {
  const stems = new Map<PublishedArticle, string[]>();
  for (const [stem, articles] of index)
    for (const article of articles) stems.set(article, [...(stems.get(article) ?? []), stem]);
  return stems;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
