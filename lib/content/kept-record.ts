import type { ArticleRecord } from "./record";

/** The part of an article's record that is seldom asked for. */
export type RecordRest = Pick<ArticleRecord, "fields" | "body" | "spots">;

/**
 * An article's record as it lies in the cache: its head is known, and the rest is taken out when somebody asks for it.
 *
 * It says what the record says. To spread it into another object gives what is known alone.
 */
export class KeptRecord implements ArticleRecord {
  /** Forgotten once it was called, and with it the text that the rest was in. */
  private restOrTake: RecordRest | (() => RecordRest);

  constructor(
    readonly file: ArticleRecord["file"],
    readonly slug: ArticleRecord["slug"],
    readonly head: ArticleRecord["head"],
    /** Called once. */
    take: () => RecordRest,
  ) {
    this.restOrTake = take;
  }

  get fields(): ArticleRecord["fields"] {
    return this.rest.fields;
  }

  get body(): ArticleRecord["body"] {
    return this.rest.body;
  }

  get spots(): ArticleRecord["spots"] {
    return this.rest.spots;
  }

  toJSON(): ArticleRecord {
    const { file, slug, head, fields, body, spots } = this;
    return { file, slug, head, fields, body, spots };
  }

  private get rest(): RecordRest {
    if (typeof this.restOrTake === "function") this.restOrTake = this.restOrTake();
    return this.restOrTake;
  }
}
