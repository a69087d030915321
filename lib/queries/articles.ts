import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ArticleSlug, AuthorId, Day, SectionId, TopicSlug } from "@/lib/core/ids";

interface Limit {
  readonly limit: number;
}

export function findPublished(catalogue: Catalogue, slug: ArticleSlug): PublishedArticle | undefined {
  return catalogue.publishedBySlug.get(slug);
}

/** The newest articles, most recent first. */
export function listLatest(catalogue: Catalogue, { limit }: Limit): readonly PublishedArticle[] {
  return catalogue.published.slice(0, limit);
}

/** Whether the newsroom wrote an article by its own choice; otherwise it was paid for. */
export function isEditorial({ kind }: PublishedArticle): boolean {
  return kind !== "sponsored";
}

/** The same without what was paid for, which is no news. */
export function listLatestEditorial(catalogue: Catalogue, { limit }: Limit): readonly PublishedArticle[] {
  const articles: PublishedArticle[] = [];
  for (const article of catalogue.published) {
    if (articles.length >= limit) break;
    if (isEditorial(article)) articles.push(article);
  }
  return articles;
}

/** Empty for a section without articles, and for one that does not exist. */
export function listInSection(
  catalogue: Catalogue,
  id: SectionId,
  { limit }: Limit,
): readonly PublishedArticle[] {
  return catalogue.publishedBySection.get(id)?.slice(0, limit) ?? [];
}

/** A list with its first piece of news at the head: what was paid for may stand in it, and must not lead it. */
export function withNewsFirst(articles: readonly PublishedArticle[]): readonly PublishedArticle[] {
  const first = articles.find(isEditorial);
  return first ? [first, ...articles.filter((article) => article !== first)] : articles;
}

export function listOnTopic(
  catalogue: Catalogue,
  slug: TopicSlug,
  { limit }: Limit,
): readonly PublishedArticle[] {
  return catalogue.publishedByTopic.get(slug)?.slice(0, limit) ?? [];
}

export function listByAuthor(
  catalogue: Catalogue,
  id: AuthorId,
  { limit }: Limit,
): readonly PublishedArticle[] {
  return catalogue.publishedByAuthor.get(id)?.slice(0, limit) ?? [];
}

export function listOfDay(catalogue: Catalogue, day: Day): readonly PublishedArticle[] {
  return catalogue.publishedByDay.get(day) ?? [];
}

/** The articles that the editor named, in the editor's order. */
export function listRelated(catalogue: Catalogue, article: PublishedArticle): readonly PublishedArticle[] {
  return article.related.flatMap((slug) => catalogue.publishedBySlug.get(slug) ?? []);
}

/**
 * What the same section published before an article, newest first. Only earlier articles, so that a new article never
 * changes an old page.
 */
export function listEarlierInSection(
  catalogue: Catalogue,
  article: PublishedArticle,
  { limit, except }: Limit & { readonly except: readonly ArticleSlug[] },
): readonly PublishedArticle[] {
  const skipped = new Set(except);
  const earlier: PublishedArticle[] = [];
  let candidate = catalogue.earlierInSection.get(article.slug);
  while (candidate && earlier.length < limit) {
    if (!skipped.has(candidate.slug)) earlier.push(candidate);
    candidate = catalogue.earlierInSection.get(candidate.slug);
  }
  return earlier;
}

/**
 * The newest later article on one of the topics of an article that names this one as related. Only a name that an editor
 * wrote makes a new article show on an old page.
 */
export function findFollowUp(catalogue: Catalogue, article: PublishedArticle): PublishedArticle | undefined {
  return catalogue.namedBy
    .get(article.slug)
    ?.find(
      (other) =>
        other.publishedAt.epochMs > article.publishedAt.epochMs &&
        isEditorial(other) &&
        other.topics.some((topic) => article.topics.includes(topic)),
    );
}
