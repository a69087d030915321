import type { AuthorId, ArticleSlug, PageSlug, SectionId } from "@/lib/core/ids";
import type { BodyFacts } from "./article";
import type { RedirectTarget } from "./record";

/** The records around the articles. */

export interface Author {
  readonly file: string;
  readonly id: AuthorId;
  readonly name: string;
  readonly role: string;
  readonly sameAs: readonly string[];
  /** The body as plain text, for the note under an article. */
  readonly biography: string;
  readonly body: BodyFacts;
}

export interface Section {
  readonly file: string;
  readonly id: SectionId;
  readonly title: string;
  readonly order: number;
  /** Its place among the sections, from 0. */
  readonly position: number;
  /** Plain text; the body of the section's file. */
  readonly description: string;
}

export interface ContentPage {
  readonly file: string;
  readonly slug: PageSlug;
  readonly title: string;
  readonly description: string;
  readonly body: BodyFacts;
}

/** The front page as editors want it; both parts are optional. */
export interface FrontPlan {
  readonly lead?: ArticleSlug;
  readonly picks: readonly ArticleSlug[];
}

/**
 * What an old address answers: that a page of this site, or another site, has what is looked for; that it is gone; or the
 * notice that stands there in place of a withdrawn article.
 */
export type MoveEnd = RedirectTarget | { readonly kind: "withdrawn" };

export interface Move {
  /** Clean, and with its letters as they are read: no percent signs for them. */
  readonly from: string;
  readonly to: MoveEnd;
}
