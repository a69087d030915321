import type { AuthorId, MediaPath, SectionId, TopicSlug } from "@/lib/core/ids";
import { parseMediaPath } from "@/lib/core/ids";
import type { Instant } from "@/lib/core/instant";
import type { BodyRecord } from "./record";
import type { ArticleFields } from "./schema/article-schema";

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
  readonly image?: MediaPath;
  /** In the order of the text, and as often as they are there. */
  readonly picturesInText: readonly MediaPath[];
  readonly linkedPictures: readonly MediaPath[];
}

export function headOf(fields: ArticleFields, body: BodyRecord): ArticleHead {
  const { updatedAt, withdrawnAt, image } = fields;
  return {
    status: fields.status,
    publishedAt: fields.publishedAt,
    ...(updatedAt && { updatedAt }),
    ...(withdrawnAt && { withdrawnAt }),
    section: fields.section,
    authors: [...new Set(fields.authors)],
    topics: [...new Set(fields.tags.map((tag) => tag.slug))],
    correctedAt: fields.corrections.map(({ at }) => at),
    aliases: fields.aliases,
    ...(image && { image: image.src }),
    picturesInText: body.pictures.map(({ path }) => path),
    linkedPictures: [...new Set(body.pathLinks.flatMap(({ path }) => parseMediaPath(path) ?? []))],
  };
}
