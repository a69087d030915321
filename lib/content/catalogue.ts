import type { ArticleSlug, AuthorId, Day, PageSlug, SectionId, TopicSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { dayOf } from "@/lib/core/instant";
import { compareNewestFirst } from "@/lib/core/order";
import type { Site } from "@/lib/site/site";
import type { Article, PublishedArticle, UnpublishedArticle, WithdrawnArticle } from "./article";
import type { Author, ContentPage, FrontPlan, Redirect, Section } from "./newsroom";
import type { Records } from "./records";
import { resolveRecords } from "./resolve";

/**
 * All content at one instant: read-only, ordered, and without a reference that leads nowhere.
 *
 * `published` and the indexes hold public articles only; what is not public is kept apart in `unpublished`, so that no
 * query can hand it out by oversight.
 */
export interface Catalogue {
  readonly site: Site;
  /** Newest first. */
  readonly published: readonly PublishedArticle[];
  readonly withdrawn: readonly WithdrawnArticle[];
  readonly unpublished: readonly UnpublishedArticle[];
  readonly publishedBySlug: ReadonlyMap<ArticleSlug, PublishedArticle>;
  readonly publishedBySection: ReadonlyMap<SectionId, readonly PublishedArticle[]>;
  readonly publishedByAuthor: ReadonlyMap<AuthorId, readonly PublishedArticle[]>;
  readonly publishedByTopic: ReadonlyMap<TopicSlug, readonly PublishedArticle[]>;
  /** By day in the site's time zone; the newest day first. */
  readonly publishedByDay: ReadonlyMap<Day, readonly PublishedArticle[]>;
  /** In the order that the newsroom gives them. */
  readonly sections: ReadonlyMap<SectionId, Section>;
  readonly authors: ReadonlyMap<AuthorId, Author>;
  readonly pages: ReadonlyMap<PageSlug, ContentPage>;
  readonly front: FrontPlan;
  readonly redirects: readonly Redirect[];
  /** Milliseconds of the next instant at which something becomes public or is withdrawn; absent when nothing is due. */
  readonly nextDueMs?: number;
}

export interface CatalogueMaking {
  readonly catalogue: Catalogue;
  /** Faults that only show when the files are held against each other. */
  readonly issues: readonly Issue[];
}

/** @param nowMs the instant that decides what is public */
export function buildCatalogue(records: Records, nowMs: number): CatalogueMaking {
  const { site } = records;
  const resolved = resolveRecords(records, nowMs);
  const published = resolved.articles.filter(isPublished).sort(compareNewestFirst);

  const catalogue: Catalogue = {
    site,
    published,
    withdrawn: resolved.articles.filter(isWithdrawn),
    unpublished: resolved.articles.filter(isUnpublished),
    publishedBySlug: new Map(published.map((article) => [article.slug, article])),
    publishedBySection: groupBy(published, (article) => [article.section]),
    publishedByAuthor: groupBy(published, (article) => article.authors),
    publishedByTopic: groupBy(published, (article) => new Set(article.tags.map((tag) => tag.slug))),
    publishedByDay: groupBy(published, (article) => [dayOf(article.publishedAt, site.timeZone)]),
    sections: new Map(resolved.sections.map((section) => [section.id, section])),
    authors: new Map(resolved.authors.map((author) => [author.id, author])),
    pages: new Map(resolved.pages.map((page) => [page.slug, page])),
    front: resolved.front,
    redirects: records.redirects,
    ...(resolved.nextDueMs !== undefined && { nextDueMs: resolved.nextDueMs }),
  };
  return { catalogue, issues: resolved.issues };
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
