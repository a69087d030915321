/**
 * Names of things, as types that can't be mixed up. Each has one parser, and the parser is the only way in.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The file name of an article without `.md`; the last part of its address. */
export type ArticleSlug = Branded<"ArticleSlug">;
export type SectionId = Branded<"SectionId">;
export type AuthorId = Branded<"AuthorId">;
/** The slug of a content page such as `redaksi`. */
export type PageSlug = Branded<"PageSlug">;
/** The slug of a topic; several spellings of a tag share one. */
export type TopicSlug = Branded<"TopicSlug">;
/** A day of the calendar in the site's time zone, `2025-09-13`. */
export type Day = Branded<"Day">;
/** A month of the calendar in the site's time zone, `2025-09`. */
export type Month = Branded<"Month">;
/** A file below `content/media/`, such as `2025/peta.jpg`. */
export type MediaPath = Branded<"MediaPath">;
/** A lower-case hexadecimal SHA-256. */
export type ContentHash = Branded<"ContentHash">;
/** The name that git has for what was in a file once. */
export type VersionId = Branded<"VersionId">;

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slugLimit = 120;

function parseSlug(text: string): string | undefined {
  // Hosts take `index.html` for the page of its folder.
  return text.length <= slugLimit && slugForm.test(text) && text !== "index" ? text : undefined;
}

/** @returns `undefined` unless the text is lower-case ASCII words joined by single hyphens, at most 120 characters. */
export function parseArticleSlug(text: string): ArticleSlug | undefined {
  return parseSlug(text) as ArticleSlug | undefined;
}

export function parseSectionId(text: string): SectionId | undefined {
  return parseSlug(text) as SectionId | undefined;
}

export function parseAuthorId(text: string): AuthorId | undefined {
  return parseSlug(text) as AuthorId | undefined;
}

export function parsePageSlug(text: string): PageSlug | undefined {
  return parseSlug(text) as PageSlug | undefined;
}

export function parseTopicSlug(text: string): TopicSlug | undefined {
  return parseSlug(text) as TopicSlug | undefined;
}

/**
 * The topic that a tag belongs to.
 *
 * @returns `undefined` when the tag has no letter or digit that a slug can hold.
 * @example
 * toTopicSlug("1,4 GHz"); //=> "1-4-ghz"
 */
export function toTopicSlug(tag: string): TopicSlug | undefined {
  const slug = tag
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return parseTopicSlug(slug);
}

/** @returns `undefined` unless the text is a day that the calendar has. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? (text as Day) : undefined;
}

export function parseMonth(text: string): Month | undefined {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

const mediaForm = /^(?:[a-z0-9][a-z0-9_-]*\/)*[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif|gif)$/i;

/**
 * A picture named by an editor. The folder itself may be written too, as it stands in the tree.
 *
 * @returns `undefined` for a path that leaves the folder, or that is not a picture by its ending.
 * @example
 * parseMediaPath("media/peta.jpg"); //=> "peta.jpg"
 * parseMediaPath("../site.yaml"); //=> undefined
 */
export function parseMediaPath(text: string): MediaPath | undefined {
  const path = text.replace(/^\/?media\//, "");
  return mediaForm.test(path) && !path.includes("..") ? (path as MediaPath) : undefined;
}

export function parseContentHash(text: string): ContentHash | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as ContentHash) : undefined;
}

/** @returns `undefined` unless the text is a whole SHA-1 or SHA-256, as git writes them. */
export function parseVersionId(text: string): VersionId | undefined {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? (text as VersionId) : undefined;
}
