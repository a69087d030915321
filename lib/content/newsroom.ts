import type { AuthorId, ArticleSlug, PageSlug, SectionId } from "@/lib/core/ids";
import type { BodyFacts } from "./article";

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

/** Where an old address leads: a path of this site, another site in full, or nowhere any more. */
export type RedirectTarget =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "gone" }
  | { readonly kind: "url"; readonly url: string };

export interface Redirect {
  readonly from: string;
  readonly to: RedirectTarget;
}
