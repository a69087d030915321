import type {
  ArticleSlug,
  AuthorId,
  ContentHash,
  MediaPath,
  PageSlug,
  SectionId,
  TopicSlug,
} from "@/lib/core/ids";
import type { Instant } from "@/lib/core/instant";
import type { Spot } from "@/lib/core/issue";
import type { Heading } from "./article";
import type { ArticleFields } from "./schema/article-schema";

/**
 * What one file says, before it is held against the others. Plain data, without the clock and without the disk, so
 * that a record can be kept as long as its file stays the same.
 */
export interface ArticleRecord {
  readonly file: string;
  readonly slug: ArticleSlug;
  readonly head: ArticleHead;
  readonly fields: ArticleFields;
  readonly body: BodyRecord;
  readonly spots: Spots;
}

/**
 * What is asked of every article whenever a catalogue is made. All else is asked of the few articles that somebody looks
 * at, so that it need not be taken out of the cache for the others.
 */
export interface ArticleHead {
  readonly status: ArticleFields["status"];
  readonly publishedAt: Instant;
  readonly updatedAt?: Instant;
  readonly withdrawnAt?: Instant;
  readonly section: SectionId;
  /** Each once, like the topics. */
  readonly authors: readonly AuthorId[];
  readonly topics: readonly TopicSlug[];
  readonly correctedAt: readonly Instant[];
  readonly aliases: readonly string[];
  /** Where readers may not see how it changed; seldom. */
  readonly hidesHistory?: true;
  readonly image?: MediaPath;
  /** In the order of the text, and as often as they are there. */
  readonly picturesInText: readonly MediaPath[];
  readonly linkedPictures: readonly MediaPath[];
}

/** What is left of an article once its file holds another text. Written out: a record may have more than it shows. */
export function withoutText({ file, slug, head, fields, body, spots }: ArticleRecord): ArticleRecord {
  return { file, slug, head, fields, body: { ...body, isLost: true }, spots };
}

export interface BodyRecord {
  /** Set where the file, which is at fault, holds another text by now: what is noted here is all that is left of this one. */
  readonly isLost?: boolean;
  readonly hash: ContentHash;
  readonly wordCount: number;
  readonly headings: readonly Heading[];
  readonly articleLinks: readonly (Spot & { readonly slug: ArticleSlug })[];
  readonly pathLinks: readonly (Spot & { readonly path: string })[];
  /** Links in full, of which some may lead to this site; which one it is, is not known while a file is read. */
  readonly webLinks?: readonly (Spot & { readonly url: string })[];
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

/** One line of `redirects.yaml`, and where its two halves stand there. */
export interface RedirectRecord {
  readonly from: string;
  readonly fromSpot: Spot;
  readonly to: RedirectTarget;
  readonly toSpot: Spot;
}

/** A word or phrase that the newsroom does without, in small letters, and what it writes instead. */
export interface WordingRecord {
  readonly word: string;
  readonly better: string;
}

/** Where the references of the front matter stand, by field: `related.2`, `image.src`. */
export type Spots = Readonly<Record<string, Spot>>;
