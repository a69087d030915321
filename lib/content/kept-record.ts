import type { ArticleRecord } from "./record";

/** The part of an article's record that is seldom asked for. */
export type RecordRest = Pick<ArticleRecord, "fields" | "body" | "spots">;

/**
 * An article's record as it lies in the cache: its head is known, and the rest is taken out when somebody asks for it.
 *
 * It says what the record says. To spread it into another object gives what is known alone.
 */
export class KeptRecord implements ArticleRecord {
  private taken: RecordRest | undefined;

  constructor(
    readonly file: ArticleRecord["file"],
    readonly slug: ArticleRecord["slug"],
    readonly head: ArticleRecord["head"],
    /** Called once. */
    private readonly take: () => RecordRest,
  ) {}

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
    this.taken ??= this.take();
    return this.taken;
  }
}
