/** The flags with which `new` is told of an article, in the form that `parseArgs` takes. */
export const articleFlagForms = {
  section: { type: "string" },
  authors: { type: "string", multiple: true },
  description: { type: "string" },
  tags: { type: "string", multiple: true },
  related: { type: "string", multiple: true },
  at: { type: "string" },
  place: { type: "string" },
  kind: { type: "string" },
  slug: { type: "string" },
  draft: { type: "boolean" },
  publish: { type: "boolean" },
} as const;

/** Flags that say with an empty text that there is nothing; an empty list says so too. */
export const emptyFlags: ReadonlySet<string> = new Set(["place"]);

/** What somebody said of an article that is to be made; what is absent was not said. */
export interface ArticleFlags {
  readonly section?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly related?: readonly string[] | undefined;
  readonly at?: string | undefined;
  readonly place?: string | undefined;
  readonly kind?: string | undefined;
  readonly slug?: string | undefined;
  readonly draft?: boolean | undefined;
  /** It goes out as soon as it is read and its time has come. */
  readonly publish?: boolean | undefined;
}

/** Flags as `parseArgs` gives them, with their lists taken apart; an empty list says that there is nothing to be in it. */
export function readArticleFlags(values: ArticleFlags): ArticleFlags {
  const { section, authors, description, tags, related, at, place, kind, slug, draft, publish } = values;
  const texts = { section, description, at, place, kind, slug, draft, publish };
  return { ...texts, authors: readList(authors), tags: readList(tags), related: readList(related) };
}

function readList(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts && [...new Set(texts.flatMap(splitList))];
}

/**
 * A list as people type it. A comma between two digits belongs to a number.
 *
 * @example
 * splitList("1,4 GHz, Surge,5G"); //=> ["1,4 GHz", "Surge", "5G"]
 */
export function splitList(text: string): readonly string[] {
  return text
    .split(/,(?!(?<=\d,)\d)/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
