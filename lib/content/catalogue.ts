import type { ArticleSlug, AuthorId, Day, PageSlug, SectionId, TopicSlug } from "@/lib/core/ids";
import type { Site } from "@/lib/site/site";
import type { PublishedArticle, UnpublishedArticle, WithdrawnArticle } from "./article";
import type { Author, ContentPage, FrontPlan, Redirect, Section } from "./newsroom";

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
  /** Days on which something was published, newest first. */
  readonly days: readonly Day[];
  /** In the order that the newsroom gives them. */
  readonly sections: ReadonlyMap<SectionId, Section>;
  readonly authors: ReadonlyMap<AuthorId, Author>;
  readonly pages: ReadonlyMap<PageSlug, ContentPage>;
  readonly front: FrontPlan;
  readonly redirects: readonly Redirect[];
  /** Milliseconds of the next instant at which something becomes public or is withdrawn; absent when nothing is due. */
  readonly nextDueMs?: number;
}
