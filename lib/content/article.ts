import type {
  ArticleSlug,
  AuthorId,
  ContentHash,
  Day,
  MediaPath,
  SectionId,
  TopicSlug,
} from "@/lib/core/ids";
import type { Instant } from "@/lib/core/instant";
import type { ArticleKind, CorrectionKind } from "@/lib/site/kinds";
import type { Tag } from "./schema/fields";

/** A correction as Dewan Pers' guideline 3 wants it: labelled, and with the time it was posted. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly at: Instant;
  readonly text: string;
  /** An article that holds the full reply. */
  readonly article?: ArticleSlug;
  /** Whose reply it is. */
  readonly by?: string;
}

/** What a full reply replies to. */
export interface Answer {
  /** As what it was taken into the article that it answers. */
  readonly kind: CorrectionKind;
  readonly article: ArticleSlug;
  /** Whose reply it is. */
  readonly by?: string;
}

export interface Sponsor {
  readonly name: string;
  readonly url?: string | undefined;
}

export interface Source {
  readonly name: string;
  readonly url: string;
}

/** A file of `content/media/`, with its size as it is shown: upright. Enough for a page that shows it. */
export interface SizedPicture {
  readonly path: MediaPath;
  readonly width: number;
  readonly height: number;
}

/** The same, with the name of its bytes: a picture that is replaced keeps its path. */
export interface Picture extends SizedPicture {
  readonly hash: ContentHash;
}

export interface LeadPicture extends Picture {
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  /** Made by a machine; must be labelled so. */
  readonly isSynthetic: boolean;
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: 2 | 3;
}

/** What is known of a body without turning it into HTML. */
export interface BodyFacts {
  /** The text can't be read any more, as its file is at fault: its page stays as it is, and others do without the text. */
  readonly isLost?: boolean;
  readonly hash: ContentHash;
  readonly wordCount: number;
  readonly headings: readonly Heading[];
  /** Public articles that the text links to, in the order of the text, each once. */
  readonly linkedArticles: readonly ArticleSlug[];
  /** Other pages of this site that the text links to and that exist. */
  readonly linkedPaths: readonly string[];
  /** Some of these links are written in full; then the site's own address, by which they are known. */
  readonly ownOrigin?: string;
  readonly pictures: readonly Picture[];
}

/** What is true of an article in whatever state it is. */
export interface ArticleFacts {
  readonly file: string;
  readonly slug: ArticleSlug;
  readonly title: string;
  readonly standfirst: string;
  readonly section: SectionId;
  readonly authors: readonly AuthorId[];
  readonly tags: readonly Tag[];
  /** The slugs of the tags, in their order. */
  readonly topics: readonly TopicSlug[];
  /** Public articles only, in the editor's order. */
  readonly related: readonly ArticleSlug[];
  readonly image: LeadPicture | undefined;
  /** The same as a file of the newsroom, for who need not know what is said of it. */
  readonly lead: Picture | undefined;
  /** Pictures that it shows or links to, as often as it does. */
  readonly pictureUses: readonly MediaPath[];
  readonly kind: ArticleKind;
  /** Who paid for it, as readers are told. */
  readonly sponsor?: Sponsor | undefined;
  readonly corrections: readonly Correction[];
  /** Public articles that name this one as the full reply to them; of nearly all articles there are none. */
  readonly answers: readonly Answer[];
  readonly place: string | undefined;
  readonly sources: readonly Source[];
  readonly aliases: readonly string[];
  /** Whether readers may see how it changed. */
  readonly hasHistory: boolean;
  readonly body: BodyFacts;
}

export interface PublishedArticle extends ArticleFacts {
  readonly state: "published";
  readonly publishedAt: Instant;
  /**
   * When it last changed in substance: its last update or its newest correction, whichever is later. All that shows or
   * tells such a time takes it from here, so that page, structured data, feeds and sitemaps can't differ.
   */
  readonly updatedAt: Instant | undefined;
  /** The day of publication in the site's time zone; the archive is kept by it. */
  readonly day: Day;
}

/** Its time has not come; nothing of it may reach a reader. */
export interface ScheduledArticle extends ArticleFacts {
  readonly state: "scheduled";
  readonly dueAt: Instant;
}

export interface DraftArticle extends ArticleFacts {
  readonly state: "draft";
  /** What its file says of a time, for editors: nothing happens then. */
  readonly plannedAt: Instant;
}

/** It was public, and its address keeps a notice that says why it is not. */
export interface WithdrawnArticle extends ArticleFacts {
  readonly state: "withdrawn";
  readonly publishedAt: Instant;
  readonly withdrawnAt: Instant;
  readonly reason: string;
}

export type UnpublishedArticle = ScheduledArticle | DraftArticle;
export type Article = PublishedArticle | WithdrawnArticle | UnpublishedArticle;
