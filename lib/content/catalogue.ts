import type { ArticleSlug, AuthorId, PageSlug, SectionId } from "@/lib/core/ids";
import type { Instant } from "@/lib/core/instant";
import type { Site } from "@/lib/site/site";
import type { PublishedArticle, UnpublishedArticle, WithdrawnArticle } from "./article";
import type { ArticleChange } from "./history/article-change";
import type { Author, ContentPage, FrontPlan, Move, Section } from "./newsroom";
import type { PublishedIndexes } from "./published-indexes";

/**
 * All content at one instant: read-only, ordered, and without a reference that leads nowhere.
 *
 * `published` and the indexes hold public articles only; what is not public is kept apart in `unpublished`, so that no
 * query can hand it out by oversight.
 */
export interface Catalogue extends PublishedIndexes {
  /** Articles of the last two days, newest first; what the news sitemap may hold (Google's rule for it). */
  readonly fresh: readonly PublishedArticle[];
  readonly site: Site;
  readonly withdrawn: readonly WithdrawnArticle[];
  readonly unpublished: readonly UnpublishedArticle[];
  /** In the order that the newsroom gives them. */
  readonly sections: ReadonlyMap<SectionId, Section>;
  readonly authors: ReadonlyMap<AuthorId, Author>;
  readonly pages: ReadonlyMap<PageSlug, ContentPage>;
  readonly front: FrontPlan;
  /** What addresses answer that are no page's, or a withdrawn article's; in their order. */
  readonly moves: readonly Move[];
  /** How public articles changed after they were published, newest first; most did not, and are not in it. */
  readonly histories: ReadonlyMap<ArticleSlug, readonly ArticleChange[]>;
  /**
   * Milliseconds of the next instant at which something becomes public, is withdrawn, or is fresh no more; absent when
   * nothing is due.
   */
  readonly nextDueMs?: number;
}

/** A catalogue of what readers may see: the only kind that can be published. */
export type PublicCatalogue = Catalogue & { readonly audience?: never };

/**
 * Everything as it will be when it is public. `published` and the indexes hold what is not public yet as well, and
 * `unpublished` says what that is; nothing that is made of it may get to readers.
 */
export type EditorsCatalogue = Catalogue & {
  readonly audience: "editors";
  /** What will change by itself about articles that are public, the nearest first. */
  readonly upcoming: readonly UpcomingChange[];
};

/** What an editor dated ahead in an article that readers can read by then. */
export interface UpcomingChange {
  readonly slug: ArticleSlug;
  readonly kind: "update" | "correction" | "withdrawal";
  readonly at: Instant;
}
