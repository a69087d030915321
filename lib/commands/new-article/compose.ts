import { Document, isMap, isScalar, isSeq } from "yaml";
import { readArticle } from "@/lib/content/read-article";
import type { ArticleSlug } from "@/lib/core/ids";
import { dayOf, parseInstant } from "@/lib/core/instant";
import type { Issue } from "@/lib/core/issue";

/** An article that is about to be written down; every value as it is to stand in the file. */
export interface NewArticle {
  readonly title: string;
  readonly description: string;
  /** ISO 8601; without an offset in the site's time zone. */
  readonly publishedAt: string;
  readonly section: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly related: readonly string[];
  readonly place?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: "draft" | undefined;
}

/**
 * The file of an article that has no text yet. Whatever the values are, reading it gives them back: what another reader of
 * YAML could take for a number, a truth or a comment is quoted.
 */
export function composeArticle(article: NewArticle): string {
  const { title, description, publishedAt, section, authors, tags, related, place, kind, status } = article;
  const fields = {
    title,
    description,
    publishedAt,
    section,
    authors,
    ...(tags.length > 0 && { tags }),
    ...(related.length > 0 && { related }),
    ...(place !== undefined && { place }),
    ...(kind !== undefined && { kind }),
    ...(status && { status }),
  };
  const document = new Document(fields, { version: "1.2", schema: "core", compat: "yaml-1.1" });
  for (const field of ["authors", "tags", "related"]) {
    const list: unknown = document.get(field, true);
    if (isSeq(list)) list.flow = true;
  }
  if (status) noteAbove(document, "status", draftNote);
  // Folding and padding are for machines that print; people edit these lines.
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n`;
}

/** It stands where an editor has to come by, as the line below it goes when the article is to be public. */
const draftNote =
  " Untuk menerbitkan: hapus baris ini dan baris di bawahnya, dan tulis waktu terbit yang sebenarnya di publishedAt.";

function noteAbove({ contents }: Document, field: string, note: string): void {
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === field)
    : undefined;
  if (isScalar(pair?.key)) pair.key.commentBefore = note;
}

/** Everything that reading the file by itself would find wrong, whatever the file is called. */
export function faultsOf(article: NewArticle, timeZone: string): readonly Issue[] {
  // A draft may have no text, and its headline for a standfirst; what comes to be published without either is told later.
  const text = composeArticle({ ...article, status: "draft" });
  return readArticle({ path: "articles/baru.md", text }, timeZone).issues;
}

/**
 * Where an article's file lies below the content folder: by year and month of its publication.
 *
 * @throws RangeError for a time in which `faultsOf` finds a fault
 * @example fileOfArticle("lelang", at, "Asia/Jakarta"); //=> "articles/2026/12/lelang.md"
 */
export function fileOfArticle(slug: ArticleSlug, publishedAt: string, timeZone: string): string {
  const at = parseInstant(publishedAt, timeZone);
  if (!at.ok) throw new RangeError(`No instant: ${publishedAt}`);
  const [year = "", month = ""] = dayOf(at.value, timeZone).split("-");
  return `articles/${year}/${month}/${slug}.md`;
}
