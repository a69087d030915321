import { parseMediaPath } from "@/lib/core/ids";
import type { ArticleHead, BodyRecord } from "./record";
import type { ArticleFields } from "./schema/article-schema";

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
    ...(fields.related.length > 0 && { related: [...new Set(fields.related)] }),
    correctedAt: fields.corrections.map(({ at }) => at),
    aliases: fields.aliases,
    ...(!fields.history && { hidesHistory: true }),
    ...(image && { image: image.src }),
    picturesInText: body.pictures.map(({ path }) => path),
    linkedPictures: [...new Set(body.pathLinks.flatMap(({ path }) => parseMediaPath(path) ?? []))],
  };
}
