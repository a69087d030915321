import type { ArticleSlug, AuthorId, MediaPath, SectionId } from "@/lib/core/ids";
import type { Instant } from "@/lib/core/instant";
import type { Spot } from "@/lib/core/issue";
import type { ArticleRecord, BodyRecord } from "./record";

/** A name of something in another file, where it is written. */
export interface Mention<Name> extends Spot {
  readonly name: Name;
}

/**
 * What a file that is held back names of the others, as far as that can be read. No page is made of it: it is held against
 * the others so that an editor hears of all that is wrong in one round.
 */
export interface Mentions {
  readonly file: string;
  /** In an article, and only there. */
  readonly article?: ArticleMentions;
  /** Absent where no text can be told from the data. */
  readonly body?: BodyRecord;
}

export interface ArticleMentions {
  /** Absent where the file's name is none. */
  readonly slug?: ArticleSlug;
  /** Whether it need not hold yet, as in a draft; so it is too where nobody can tell. */
  readonly isDraft: boolean;
  /** Absent where it can't be read. */
  readonly publishedAt?: Instant;
  readonly section?: Mention<SectionId>;
  readonly authors: readonly Mention<AuthorId>[];
  readonly image?: Mention<MediaPath>;
  readonly related: readonly Mention<ArticleSlug>[];
  readonly replies: readonly Mention<ArticleSlug>[];
  readonly aliases: readonly Mention<string>[];
}

/** Those of an article that is sound by itself, and held back for what it names. */
export function mentionsOf({ file, slug, fields, body, spots }: ArticleRecord): Mentions {
  const mention = <Name>(name: Name, field: string): Mention<Name> => ({
    line: 1,
    column: 1,
    ...spots[field],
    name,
  });
  const each = <Name>(names: readonly Name[], field: string) =>
    names.map((name, index) => mention(name, `${field}.${String(index)}`));
  const { section, authors, image, related, corrections, aliases, publishedAt, status } = fields;
  const replies = corrections.flatMap(({ article }, index) =>
    article ? [mention(article, `corrections.${String(index)}.article`)] : [],
  );
  const article = {
    slug,
    isDraft: status === "draft",
    publishedAt,
    section: mention(section, "section"),
    authors: each(authors, "authors"),
    ...(image && { image: mention(image.src, "image.src") }),
    related: each(related, "related"),
    replies,
    aliases: each(aliases, "aliases"),
  };
  return { file, article, body };
}
