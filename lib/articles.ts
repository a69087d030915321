import { adviseOn } from "@/lib/content/advice/across/advise-on";
import type { EditorsCatalogue, PublicCatalogue } from "@/lib/content/catalogue";
import type { NewsroomMaking } from "@/lib/content/catalogue-maker";
import { CatalogueMaker } from "@/lib/content/catalogue-maker";
import { ContentStore } from "@/lib/content/content-store";
import { EditorsCatalogueMaker } from "@/lib/content/editors-catalogue";
import type { SourceReading, SourceRecord } from "@/lib/content/source-reading";
import type { CachePart } from "@/lib/content/reading-cache";
import { ReadingCache } from "@/lib/content/reading-cache";
import type { ContentHistory, History } from "@/lib/content/history/content-history";
import { articlePath, pathsBeside } from "@/lib/site/paths";
import type { ArticleSlug } from "@/lib/core/ids";
import { compareIssues } from "@/lib/core/issue";
import type { Issue } from "@/lib/core/issue";

/**
 * The first door: content in, catalogue out.
 *
 * Commands open a newsroom and publish its editions; under Next's own server pages ask for `getEdition`.
 */
export interface Edition {
  readonly contentDir: string;
  readonly catalogue: PublicCatalogue;
  /** Addresses of articles that a fault holds back, and of their copies; what stands there stays. */
  readonly heldPaths: ReadonlySet<string>;
}

export interface EditionLoading {
  /** Absent when nothing can be made of the folder at all. */
  readonly edition?: Edition;
  /** Everything found, in the order of the files. */
  readonly issues: readonly Issue[];
}

/** An edition with what editors see of the same instant; that is never published. */
export interface PreviewLoading extends EditionLoading {
  readonly shown?: EditorsCatalogue;
}

export interface NewsroomRequest {
  readonly contentDir: string;
  /** Where readings are kept from one process to the next; without it every file is read. */
  readonly cacheDir?: string;
  /** Changes with the code that makes readings of files. */
  readonly readerVersion?: string;
  /** The share of the files that this process reads, where several fill one cache; all when absent. */
  readonly part?: CachePart;
  /** Fills the cache with readings of many files, faster than one process can. */
  readonly readAhead?: () => Promise<void>;
  /** Where addresses of renamed files and changes of articles are learnt from; nothing is known of either when absent. */
  readonly history?: ContentHistory;
  /** Takes the place of the address in `site.yaml`. */
  readonly siteUrl?: string;
  /** Whether articles are proofread, so that `advice` has something to say; needs a cache of its own. */
  readonly proofreads?: boolean;
}

/** A content folder that is kept up to date, and its catalogue at any instant. */
export class Newsroom {
  private readonly store: ContentStore;
  private readonly maker = new CatalogueMaker();
  private editors: EditorsCatalogueMaker | undefined;
  /** Of each article that a fault holds back, whether it keeps its last good version. */
  private kept: ReadonlyMap<ArticleSlug, boolean> = new Map();
  private history: History | undefined;
  /** Whether the last edition was made with another history. */
  private hasNewHistory = true;

  constructor(private readonly request: NewsroomRequest) {
    const { contentDir, cacheDir, readerVersion = "", part, readAhead, proofreads } = request;
    const cache = cacheDir === undefined ? undefined : new ReadingCache(cacheDir, readerVersion, part);
    this.store = new ContentStore(contentDir, cache, readAhead, proofreads);
  }

  /**
   * @param beforeChange called when something changed, and before it is read: the newsroom is still as it was last known
   * @returns how many files had to be read
   * @throws when the folder itself can't be read
   */
  async readAll(beforeChange?: () => void): Promise<number> {
    const { history } = this.request;
    if (!history) return this.store.readAll(beforeChange);
    // Another process looks into the history while this one reads.
    const looking = history.look();
    this.history ??= await history.recall();
    const count = await this.store.readAll(beforeChange);
    const next = await looking;
    if (next.name === this.history.name) return count;
    beforeChange?.();
    this.history = next;
    this.hasNewHistory = true;
    return count;
  }

  /** @param files paths below the content folder, with `/` */
  async readSome(files: readonly string[]): Promise<void> {
    await this.store.readSome(files);
  }

  /**
   * What is public at an instant, with everything that is wrong.
   *
   * @param isLive whether readers can read the page at a path now. An article at fault keeps its last good version if that
   *   is live, and only then: what has not been published yet must not get out by a slip.
   */
  edition(nowMs: number, isLive: (path: string) => boolean = () => false): EditionLoading {
    return this.makeLoading(nowMs, isLive, false);
  }

  /**
   * The edition of an instant at which these very files had no fault, as another process found: it is not looked for
   * again, and of most articles nothing is made before somebody looks at them.
   */
  editionAgain(nowMs: number): EditionLoading {
    return this.makeLoading(nowMs, () => false, true);
  }

  private makeLoading(nowMs: number, isLive: (path: string) => boolean, isSound: boolean): EditionLoading {
    const { making, issues } = this.updateEdition(nowMs, isLive) ?? this.makeEdition(nowMs, isLive, isSound);
    const sorted = [...issues].sort(compareIssues);
    if (!making) return { issues: sorted };
    const { catalogue, heldArticles } = making;
    const kept = [...this.kept].flatMap(([slug, isKept]) => (isKept ? [slug] : []));
    const pages = [...kept, ...heldArticles].map(articlePath);
    const heldPaths = new Set(pages.flatMap((page) => [page, ...pathsBeside(page)]));
    return { edition: { contentDir: this.request.contentDir, catalogue, heldPaths }, issues: sorted };
  }

  /**
   * What the newsroom may want to mend, in the order of the files; nothing of it keeps anything from readers.
   *
   * @param nowMs the instant that decides what readers can read
   */
  advice(nowMs: number): readonly Issue[] {
    return adviseOn([...this.store.readings(() => false)], nowMs).sort(compareIssues);
  }

  /** @returns `undefined` where more changed than articles without a fault, before and after */
  private updateEdition(nowMs: number, isLive: (path: string) => boolean): NewsroomMaking | undefined {
    const changes = this.store.takeChanges();
    const isHeld = ({ record }: SourceReading) =>
      record?.kind === "article" && this.kept.has(record.record.slug);
    if (changes?.some(isHeld)) return undefined;
    const isAsKept = [...this.kept].every(([slug, isKept]) => isKept === isLive(articlePath(slug)));
    return changes && isAsKept && !this.hasNewHistory ? this.maker.update(changes, nowMs) : undefined;
  }

  private makeEdition(nowMs: number, isLive: (path: string) => boolean, isSound: boolean): NewsroomMaking {
    const kept = new Map<ArticleSlug, boolean>();
    const mayKeep = (slug: ArticleSlug) => {
      const isKept = isLive(articlePath(slug));
      kept.set(slug, isKept);
      return isKept;
    };
    const mayKeepRecord = (last: SourceRecord) => last.kind !== "article" || mayKeep(last.record.slug);
    const making = this.maker.make(this.store.readings(mayKeepRecord), nowMs, {
      mayKeep,
      isSound,
      ...this.surroundings(),
    });
    this.kept = kept;
    this.hasNewHistory = false;
    return making;
  }

  /** What is public at an instant, with everything that is wrong, and what editors see besides. */
  preview(nowMs: number): PreviewLoading {
    const loading = this.edition(nowMs);
    this.editors ??= new EditorsCatalogueMaker();
    const shown = this.editors.make(this.store.readings(), nowMs, this.surroundings());
    return { ...loading, ...(shown && { shown }) };
  }

  /** What decides besides the files themselves. */
  private surroundings() {
    const { siteUrl } = this.request;
    return {
      ...(siteUrl !== undefined && { siteUrl }),
      ...(this.history && { renames: this.history.renames, changes: this.history.changes }),
    };
  }

  /** A name for all that is known, as it was last saved; `undefined` while there is more to save. */
  mark(): string | undefined {
    const mark = this.store.mark();
    return mark === undefined || !this.history ? mark : `${mark} ${this.history.name}`;
  }

  async save(): Promise<void> {
    await this.store.save();
    await this.request.history?.save();
  }
}

/** @throws when the folder itself can't be read */
export async function loadEdition(
  contentDir: string,
  nowMs: number,
  history?: ContentHistory,
): Promise<EditionLoading> {
  const newsroom = new Newsroom({ contentDir, ...(history && { history }) });
  await newsroom.readAll();
  return newsroom.edition(nowMs);
}

/** How long Next's own server shows an edition before it looks at the folder again. */
const serverEditionMs = 1000;

interface ServerEdition {
  readonly newsroom: Newsroom;
  edition: Promise<Edition>;
  madeMs: number;
}

let server: ServerEdition | undefined;

/**
 * The edition that Next's own server shows, from `CONTENT_DIR`; at most a second older than the folder and the clock.
 *
 * @throws when the content folder can't be read, or holds nothing to show
 */
export function getEdition(): Promise<Edition> {
  server ??= makeServer(process.env["CONTENT_DIR"] ?? "content");
  const nowMs = Date.now();
  if (nowMs - server.madeMs >= serverEditionMs) server.edition = refresh(server);
  return server.edition;
}

function makeServer(contentDir: string): ServerEdition {
  const newsroom = new Newsroom({ contentDir });
  return { newsroom, edition: readEdition(newsroom, Date.now()), madeMs: Date.now() };
}

async function refresh(current: ServerEdition): Promise<Edition> {
  // One reading at a time, however long it takes.
  current.madeMs = Number.POSITIVE_INFINITY;
  try {
    return await readEdition(current.newsroom, Date.now());
  } finally {
    current.madeMs = Date.now();
  }
}

async function readEdition(newsroom: Newsroom, nowMs: number): Promise<Edition> {
  await newsroom.readAll();
  const { edition, issues } = newsroom.edition(nowMs);
  if (!edition)
    throw new Error(`The content can't be shown: ${issues.map((issue) => issue.message).join(" ")}`);
  return edition;
}
