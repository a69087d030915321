import type { ArticleFacts, PublishedArticle } from "./article";
import type { ArticleRecord } from "./record";

/** What lists and indexes ask of every article. */
type Known = Pick<
  PublishedArticle,
  "publishedAt" | "updatedAt" | "day" | "lead" | "pictureUses" | keyof Pick<ArticleRecord, "file" | "slug">
>;

const none: readonly never[] = [];

/**
 * A public article of which so far is known what lists ask; the rest is made when somebody asks for it.
 *
 * It says what the whole one says. To spread it into another object gives what is known alone.
 */
export class DeferredArticle implements PublishedArticle {
  readonly state = "published";
  readonly file: PublishedArticle["file"];
  readonly slug: PublishedArticle["slug"];
  readonly publishedAt: PublishedArticle["publishedAt"];
  readonly updatedAt: PublishedArticle["updatedAt"];
  readonly day: PublishedArticle["day"];
  readonly lead: PublishedArticle["lead"];
  readonly pictureUses: PublishedArticle["pictureUses"];
  private made: PublishedArticle | undefined;

  /** @param make the whole article; called once */
  constructor(
    known: Known,
    private readonly head: ArticleRecord["head"],
    private readonly make: () => PublishedArticle,
  ) {
    this.file = known.file;
    this.slug = known.slug;
    this.publishedAt = known.publishedAt;
    this.updatedAt = known.updatedAt;
    this.day = known.day;
    this.lead = known.lead;
    this.pictureUses = known.pictureUses;
  }

  get section(): ArticleFacts["section"] {
    return this.head.section;
  }
  get authors(): ArticleFacts["authors"] {
    return this.head.authors;
  }
  get topics(): ArticleFacts["topics"] {
    return this.head.topics;
  }
  get aliases(): ArticleFacts["aliases"] {
    return this.head.aliases;
  }
  get hasHistory(): ArticleFacts["hasHistory"] {
    return this.head.hidesHistory !== true;
  }
  get corrections(): ArticleFacts["corrections"] {
    return this.head.correctedAt.length === 0 ? none : this.whole.corrections;
  }
  get answers(): ArticleFacts["answers"] {
    return this.whole.answers;
  }
  get title(): ArticleFacts["title"] {
    return this.whole.title;
  }
  get standfirst(): ArticleFacts["standfirst"] {
    return this.whole.standfirst;
  }
  get tags(): ArticleFacts["tags"] {
    return this.whole.tags;
  }
  get related(): ArticleFacts["related"] {
    return this.whole.related;
  }
  get image(): ArticleFacts["image"] {
    return this.whole.image;
  }
  get kind(): ArticleFacts["kind"] {
    return this.whole.kind;
  }
  get sponsor(): ArticleFacts["sponsor"] {
    return this.whole.sponsor;
  }
  get place(): ArticleFacts["place"] {
    return this.whole.place;
  }
  get sources(): ArticleFacts["sources"] {
    return this.whole.sources;
  }
  get body(): ArticleFacts["body"] {
    return this.whole.body;
  }

  /** What it says is hashed and sent to other processes as JSON. */
  toJSON(): PublishedArticle {
    return this.whole;
  }

  private get whole(): PublishedArticle {
    this.made ??= this.make();
    return this.made;
  }
}
