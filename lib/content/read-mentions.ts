import type { ArticleSlug } from "@/lib/core/ids";
import type { ArticleMentions, Mention } from "./mentions";
import type { SoundFields } from "./sound-fields";
import type { DataPath, LocatedData } from "./yaml/read-yaml";

/**
 * What the data of an article at fault name.
 *
 * @param lines of the file on which YAML lost part of a value: what is left of it is not what was meant
 */
export function articleMentions(
  slug: ArticleSlug | undefined,
  fields: SoundFields,
  data: LocatedData,
  lines: ReadonlySet<number>,
): ArticleMentions {
  const mention = <Name>(name: Name | undefined, path: DataPath): readonly Mention<Name>[] => {
    const { file: _file, ...spot } = data.place(path);
    return name === undefined || lines.has(spot.line) ? [] : [{ ...spot, name }];
  };
  const each = <Name>(names: readonly (Name | undefined)[], field: string) =>
    names.flatMap((name, index) => mention(name, [field, index]));
  const [section] = mention(fields.section, ["section"]);
  const [image] = mention(fields.image?.src, ["image", "src"]);
  const { publishedAt, status } = fields;
  return {
    ...(slug && { slug }),
    isDraft: status === undefined || status === "draft",
    ...(publishedAt && { publishedAt }),
    ...(section && { section }),
    authors: each(fields.authors, "authors"),
    ...(image && { image }),
    related: each(fields.related, "related"),
    replies: fields.corrections.flatMap(({ article }, index) =>
      mention(article, ["corrections", index, "article"]),
    ),
    aliases: each(fields.aliases, "aliases"),
  };
}

/** Of an article whose data can't be read at all, its text may still name others. */
export function noArticleMentions(slug: ArticleSlug | undefined): ArticleMentions {
  return { ...(slug && { slug }), isDraft: true, authors: [], related: [], replies: [], aliases: [] };
}
