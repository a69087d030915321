import { z } from "zod";
import { articleKinds, correctionKinds } from "@/lib/site/kinds";
import { countLimits } from "../limits";
import {
  articleSlug,
  authorId,
  instant,
  notice,
  picturePath,
  prose,
  sectionId,
  sitePath,
  tag,
  headline,
  text,
  webAddress,
} from "./fields";

function makeArticleSchema(timeZone: string) {
  const at = instant(timeZone);
  return z.strictObject({
    title: headline,
    description: prose,
    publishedAt: at,
    updatedAt: at.optional(),
    section: sectionId,
    authors: z.array(authorId).min(1).max(countLimits.authors),
    tags: z.array(tag).max(countLimits.tags).default([]),
    related: z.array(articleSlug).max(countLimits.related).default([]),
    image: z
      .strictObject({
        src: picturePath,
        alt: text,
        caption: prose.optional(),
        credit: text.optional(),
        ai: z.boolean().default(false),
      })
      .optional(),
    status: z.enum(["draft", "published", "withdrawn"]).default("published"),
    withdrawnAt: at.optional(),
    withdrawnReason: notice.optional(),
    kind: z.enum(articleKinds).default("news"),
    sponsor: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
    corrections: z
      .array(
        z.strictObject({
          kind: z.enum(correctionKinds),
          at,
          text: notice,
          article: articleSlug.optional(),
          by: text.optional(),
        }),
      )
      .max(countLimits.corrections)
      .default([]),
    place: text.optional(),
    sources: z
      .array(z.strictObject({ name: text, url: webAddress }))
      .max(countLimits.sources)
      .default([]),
    aliases: z.array(sitePath).max(countLimits.aliases).default([]),
    history: z.boolean().default(true),
  });
}

type ArticleSchema = ReturnType<typeof makeArticleSchema>;
export type ArticleFields = z.output<ArticleSchema>;

/** Making a schema takes as long as reading an article with it. */
const schemasByZone = new Map<string, ArticleSchema>();

/** @param timeZone the zone of times that are written without an offset */
export function articleSchema(timeZone: string): ArticleSchema {
  const known = schemasByZone.get(timeZone) ?? makeArticleSchema(timeZone);
  schemasByZone.set(timeZone, known);
  return known;
}
