import type { z } from "zod";
import type { ArticleSlug, AuthorId, MediaPath, SectionId } from "@/lib/core/ids";
import type { Instant } from "@/lib/core/instant";
import type { ArticleFields } from "./schema/article-schema";
import { articleSchema } from "./schema/article-schema";
import { articleSlug, authorId, instant, picturePath, sitePath } from "./schema/fields";
import { valueAt } from "./yaml/value-at";

/**
 * The fields of an article as far as each is sound by itself, however wrong the others are. In a list, `undefined` stands for
 * an item that is not, so that the others keep their places.
 */
export interface SoundFields {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly publishedAt?: Instant | undefined;
  readonly updatedAt?: Instant | undefined;
  readonly status?: ArticleFields["status"] | undefined;
  readonly kind?: ArticleFields["kind"] | undefined;
  readonly section?: SectionId | undefined;
  readonly authors: readonly (AuthorId | undefined)[];
  readonly image?: { readonly src?: MediaPath | undefined } | undefined;
  readonly related: readonly (ArticleSlug | undefined)[];
  readonly corrections: readonly {
    readonly at?: Instant | undefined;
    readonly article?: ArticleSlug | undefined;
  }[];
  readonly aliases: readonly (string | undefined)[];
}

/** @param timeZone the zone of times that are written without an offset */
export function soundFields(data: unknown, timeZone: string): SoundFields {
  const { shape } = articleSchema(timeZone);
  const sound = <Schema extends z.ZodType>(schema: Schema, ...path: readonly (string | number)[]) =>
    schema.safeParse(valueAt(data, path)).data;
  const each = <Item>(field: string, read: (index: number) => Item): readonly Item[] => {
    const list = valueAt(data, [field]);
    return Array.isArray(list) ? list.map((_, index) => read(index)) : [];
  };
  const at = instant(timeZone);
  return {
    title: sound(shape.title, "title"),
    description: sound(shape.description, "description"),
    publishedAt: sound(shape.publishedAt, "publishedAt"),
    updatedAt: sound(shape.updatedAt, "updatedAt"),
    // Who writes none publishes; of data that are no fields at all, nobody knows.
    status: isGroup(data) ? sound(shape.status, "status") : undefined,
    kind: isGroup(data) ? sound(shape.kind, "kind") : undefined,
    section: sound(shape.section, "section"),
    authors: each("authors", (index) => sound(authorId, "authors", index)),
    image: { src: sound(picturePath, "image", "src") },
    related: each("related", (index) => sound(articleSlug, "related", index)),
    corrections: each("corrections", (index) => ({
      at: sound(at, "corrections", index, "at"),
      article: sound(articleSlug, "corrections", index, "article"),
    })),
    aliases: each("aliases", (index) => sound(sitePath, "aliases", index)),
  };
}

function isGroup(data: unknown): boolean {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
