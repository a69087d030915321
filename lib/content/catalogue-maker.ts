import type { ArticleSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import type { PublishedArticle } from "./article";
import { Base } from "./base";
import type { CatalogueMaking, MakingOptions } from "./build-catalogue";
import { buildCatalogue } from "./build-catalogue";
import type { Catalogue } from "./catalogue";
import { CatalogueMemory } from "./catalogue-memory";
import { CrossReferences } from "./cross-references";
import { freshAt } from "./fresh";
import { settleMoves } from "./moves";
import type { PublishedChanges, PublishedIndexes } from "./published-indexes";
import type { ArticleRecord } from "./record";
import type { Records } from "./records";
import { collectRecords } from "./records";
import type { FileRename } from "./renames";
import { articleOf } from "./resolve";
import { kindOfSource } from "./source-file";
import type { SourceReading } from "./source-reading";

export interface NewsroomMaking {
  /** Absent when nothing can be made without `site.yaml`. */
  readonly making?: CatalogueMaking;
  /** Everything that is wrong, in no order. */
  readonly issues: readonly Issue[];
}

interface LastMaking {
  readonly records: Records;
  readonly readingIssues: readonly Issue[];
  readonly making: CatalogueMaking;
  readonly nowMs: number;
  readonly renames: readonly FileRename[];
}

/**
 * Makes the catalogues of one newsroom, one after the other.
 *
 * Most editions differ from the last one by a saved article. Then only that article is looked at, and what its neighbours
 * take from it: in an archive of a hundred thousand, walking through all of them takes longer than everything else.
 * Whatever is less simple than that is made by looking at everything.
 */
export class CatalogueMaker {
  private readonly memory = new CatalogueMemory();
  private last: LastMaking | undefined;

  /** @param readings of all files, in the order of their paths */
  make(readings: Iterable<SourceReading>, nowMs: number, options: MakingOptions = {}): NewsroomMaking {
    const { siteUrl, renames = [] } = options;
    const { value: found, issues: readingIssues } = collectRecords(readings);
    this.last = undefined;
    if (!found) return { issues: readingIssues };
    const records = siteUrl === undefined ? found : { ...found, site: { ...found.site, url: siteUrl } };
    const making = buildCatalogue(records, nowMs, { ...options, memory: this.memory });
    this.last = { records, readingIssues, making, nowMs, renames };
    return { making, issues: [...readingIssues, ...making.issues] };
  }

  /**
   * The next catalogue, made of the last one.
   *
   * @param changed the new readings of every file that changed since the last one
   * @returns `undefined` when it takes a look at everything
   */
  update(changed: readonly SourceReading[], nowMs: number): NewsroomMaking | undefined {
    const { last } = this;
    if (!last || !isStillSimple(last, nowMs)) return undefined;
    const records = withArticles(last.records, changed);
    if (!records) return undefined;

    const { catalogue, articleDueMs } = last.making;
    const { nextDueMs: _lastDueMs, ...unchanged } = catalogue;
    const issues: Issue[] = [];
    const outcome = this.resolve(records, changed, { nowMs, catalogue, articleDueMs, issues });
    if (!outcome) return undefined;
    const indexes = this.memory.reindex(outcome.changes);
    if (isPageGone(catalogue, indexes)) return undefined;
    const { fresh, staleMs } = freshAt(indexes.published, nowMs, catalogue.fresh);
    const nextDueMs = Math.min(staleMs, outcome.articleDueMs);
    const unmoved: Omit<Catalogue, "moves"> = {
      ...unchanged,
      ...indexes,
      fresh,
      ...(nextDueMs < Number.POSITIVE_INFINITY && { nextDueMs }),
    };
    const { renames } = last;
    const { moves, issues: moveIssues } = settleMoves({ catalogue: unmoved, records, renames });
    issues.push(...moveIssues);
    const files = new Set(changed.map(({ file }) => file));
    const readingIssues = [
      ...last.readingIssues.filter(({ file }) => !files.has(file)),
      ...changed.flatMap((reading) => reading.issues),
    ];
    const made = this.memory.keep({ ...unmoved, moves });
    const making = { catalogue: made, articleDueMs: outcome.articleDueMs, heldArticles: [], issues };
    this.last = { records, readingIssues, making, nowMs, renames };
    return { making, issues: [...readingIssues, ...issues] };
  }

  /** Articles that changed, and those that wait for something that may be there now. */
  private resolve(
    records: Records,
    changed: readonly SourceReading[],
    { nowMs, catalogue, articleDueMs: lastDueMs, issues }: ResolveRequest,
  ): Outcome | undefined {
    const base = new Base(records);
    const references = new CrossReferences(records, records.articles, nowMs, issues);
    const slugs = new Set([...changed.flatMap(slugOf), ...this.memory.unsettledSlugs]);
    const gone: PublishedArticle[] = [];
    const come: PublishedArticle[] = [];
    const { publishedBySlug } = catalogue;
    let articleDueMs = lastDueMs;
    for (const slug of slugs) {
      const before = this.memory.lastMade(slug);
      const record = records.articles.get(slug);
      if (!record || !base.carries(record)) return undefined;
      // The next due instant may have been this article's; which one comes next, only all can tell.
      const wasNext = lastDueMs < Number.POSITIVE_INFINITY && before?.span.untilMs === lastDueMs;
      if (before?.record !== record && wasNext) return undefined;
      const { article, untilMs } = articleOf(record, nowMs, references, this.memory);
      articleDueMs = Math.min(articleDueMs, untilMs);
      if (article === before?.article) continue;
      if (article.state !== "published" || (before && before.article.state !== "published")) return undefined;
      const shown = publishedBySlug.get(slug);
      if (shown === article) continue;
      if (shown) gone.push(shown);
      come.push(article);
    }
    return { changes: { gone, come }, articleDueMs };
  }
}

interface ResolveRequest {
  readonly nowMs: number;
  readonly catalogue: Catalogue;
  readonly articleDueMs: number;
  readonly issues: Issue[];
}

interface Outcome {
  readonly changes: PublishedChanges;
  readonly articleDueMs: number;
}

/** Whether the clock alone changed nothing, and no fault lies where an article could be its cure. */
function isStillSimple({ nowMs: lastMs, making, records }: LastMaking, nowMs: number): boolean {
  const { nextDueMs = Number.POSITIVE_INFINITY } = making.catalogue;
  return (
    lastMs <= nowMs &&
    nowMs < nextDueMs &&
    making.heldArticles.length === 0 &&
    records.heldArticles.size === 0 &&
    making.issues.every(({ file }) => kindOfSource(file) === "article")
  );
}

/** @returns `undefined` unless every change is that of an article that can be used and has its slug to itself */
function withArticles(records: Records, changed: readonly SourceReading[]): Records | undefined {
  const articles = new Map(records.articles);
  for (const { file, record } of changed) {
    if (record?.kind !== "article") return undefined;
    const { slug } = record.record;
    const owner: ArticleRecord | undefined = articles.get(slug);
    if (owner && owner.file !== file) return undefined;
    articles.set(slug, record.record);
  }
  return { ...records, articles };
}

function slugOf({ record }: SourceReading): readonly ArticleSlug[] {
  return record?.kind === "article" ? [record.record.slug] : [];
}

/** A text may link to the page of a topic or a day that is no more. */
function isPageGone(last: PublishedIndexes, next: PublishedIndexes): boolean {
  return (
    [...last.publishedByTopic.keys()].some((topic) => !next.publishedByTopic.has(topic)) ||
    [...last.publishedByDay.keys()].some((day) => !next.publishedByDay.has(day))
  );
}
