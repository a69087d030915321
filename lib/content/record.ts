import type { ArticleSlug, AuthorId, ContentHash, MediaPath, PageSlug, SectionId } from "@/lib/core/ids";
import type { Heading } from "./article";
import type { ArticleFields } from "./schema/article-schema";

/**
 * What one file says, before it is held against the others. Plain data, without the clock and without the disk, so
 * that a record can be kept as long as its file stays the same.
 */
export interface ArticleRecord {
  readonly file: string;
  readonly slug: ArticleSlug;
  readonly fields: ArticleFields;
  readonly body: BodyRecord;
  readonly spots: Spots;
}

export interface BodyRecord {
  /** Set where the file, which is at fault, holds another text by now: what is noted here is all that is left of this one. */
  readonly isLost?: boolean;
  readonly hash: ContentHash;
  readonly wordCount: number;
  readonly headings: readonly Heading[];
  readonly articleLinks: readonly (Spot & { readonly slug: ArticleSlug })[];
  readonly pathLinks: readonly (Spot & { readonly path: string })[];
  readonly pictures: readonly (Spot & { readonly path: MediaPath })[];
}

export interface AuthorRecord {
  readonly file: string;
  readonly id: AuthorId;
  readonly name: string;
  readonly role: string;
  readonly sameAs: readonly string[];
  /** The body as plain text. */
  readonly biography: string;
  readonly body: BodyRecord;
}

export interface SectionRecord {
  readonly file: string;
  readonly id: SectionId;
  readonly title: string;
  readonly order: number;
  /** Plain text. */
  readonly description: string;
}

export interface ContentPageRecord {
  readonly file: string;
  readonly slug: PageSlug;
  readonly title: string;
  readonly description: string;
  readonly body: BodyRecord;
}

/** Where an old address leads: a path of this site, another site in full, or nowhere any more. */
export type RedirectTarget =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "gone" }
  | { readonly kind: "url"; readonly url: string };

/** One line of `redirects.yaml`, and where it stands there. */
export interface RedirectRecord extends Spot {
  readonly from: string;
  readonly to: RedirectTarget;
}

/** A word or phrase that the newsroom does without, in small letters, and what it writes instead. */
export interface WordingRecord {
  readonly word: string;
  readonly better: string;
}

/** A position in the record's own file, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where the references of the front matter stand, by field: `related.2`, `image.src`. */
export type Spots = Readonly<Record<string, Spot>>;
