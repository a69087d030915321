import type { ArticleSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { compareNewestFirst } from "@/lib/core/order";
import type { Article, PublishedArticle, UnpublishedArticle, WithdrawnArticle } from "./article";
import type { Catalogue } from "./catalogue";
import { CatalogueMemory } from "./catalogue-memory";
import type { Records } from "./records";
import { resolveRecords } from "./resolve";

export interface CatalogueMaking {
  readonly catalogue: Catalogue;
  /** Articles that stay out because a fault holds them back; what stands at their addresses is not to be removed. */
  readonly heldArticles: readonly ArticleSlug[];
  /** Faults that only show when the files are held against each other. */
  readonly issues: readonly Issue[];
}

/**
 * @param nowMs the instant that decides what is public
 * @param memory what the last catalogue of the same newsroom was made of; everything that is the same stays the same
 *   object, so that what was made of it can be kept
 */
export function buildCatalogue(
  records: Records,
  nowMs: number,
  memory: CatalogueMemory = new CatalogueMemory(),
): CatalogueMaking {
  const { site } = records;
  const resolved = resolveRecords(records, nowMs, memory);
  const published = resolved.articles.filter(isPublished).sort(compareNewestFirst);
  const byDay = groupBy(published, (article) => [article.day]);

  const catalogue: Catalogue = {
    site,
    published,
    withdrawn: resolved.articles.filter(isWithdrawn),
    unpublished: resolved.articles.filter(isUnpublished),
    publishedBySlug: new Map(published.map((article) => [article.slug, article])),
    publishedBySection: groupBy(published, (article) => [article.section]),
    publishedByAuthor: groupBy(published, (article) => article.authors),
    publishedByTopic: groupBy(published, (article) => new Set(article.tags.map((tag) => tag.slug))),
    publishedByDay: byDay,
    days: [...byDay.keys()],
    sections: new Map(resolved.sections.map((section) => [section.id, section])),
    authors: new Map(resolved.authors.map((author) => [author.id, author])),
    pages: new Map(resolved.pages.map((page) => [page.slug, page])),
    front: resolved.front,
    redirects: records.redirects,
    ...(resolved.nextDueMs !== undefined && { nextDueMs: resolved.nextDueMs }),
  };
  return { catalogue: memory.keep(catalogue), heldArticles: resolved.heldArticles, issues: resolved.issues };
}

function isPublished(article: Article): article is PublishedArticle {
  return article.state === "published";
}

function isWithdrawn(article: Article): article is WithdrawnArticle {
  return article.state === "withdrawn";
}

function isUnpublished(article: Article): article is UnpublishedArticle {
  return article.state === "scheduled" || article.state === "draft";
}

function groupBy<Key, Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<Key>,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
