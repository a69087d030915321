import type { ArticleSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import type { Article, PublishedArticle, UnpublishedArticle, WithdrawnArticle } from "./article";
import { namesReply } from "./answers";
import { Base } from "./base";
import type { CatalogueMaking, MakingOptions } from "./build-catalogue";
import { buildCatalogue, toParts } from "./build-catalogue";
import type { Catalogue } from "./catalogue";
import { CatalogueMemory } from "./catalogue-memory";
import { CrossReferences } from "./cross-references";
import { freshAt } from "./fresh";
import type { ChangesByFile } from "./history/histories";
import { historiesAt } from "./history/histories";
import { judgeMentions } from "./judge-mentions";
import { settleMoves } from "./moves";
import type { PublishedChanges, PublishedIndexes } from "./published-indexes";
import type { Records } from "./records";
import { atSiteUrl, collectRecords } from "./records";
import type { FileRename } from "./renames";
import { articleOf } from "./make-article";
import { resolveSurroundings } from "./resolve";
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
  readonly changes: ChangesByFile;
}

/**
 * Makes the catalogues of one newsroom, one after the other.
 *
 * Most editions differ from the last one by a saved article. Then only that article is looked at, what its neighbours take
 * from it, and the few that are not public or name what is not there: in an archive of a hundred thousand, walking through
 * all of them takes longer than everything else. Whatever is less simple than that, such as an article that goes or a file
 * that becomes faulty, is made by looking at everything. A fault that lies elsewhere stays what it is.
 */
export class CatalogueMaker {
  private readonly memory = new CatalogueMemory();
  private last: LastMaking | undefined;

  /** @param readings of all files, in the order of their paths */
  make(readings: Iterable<SourceReading>, nowMs: number, options: MakingOptions = {}): NewsroomMaking {
    const { siteUrl, renames = [], changes = new Map() } = options;
    const { value: found, issues: readingIssues } = collectRecords(readings);
    this.last = undefined;
    if (!found) return { issues: readingIssues };
    const records = atSiteUrl(found, siteUrl);
    const making = buildCatalogue(records, nowMs, { ...options, memory: this.memory });
    this.last = { records, readingIssues, making, nowMs, renames, changes };
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
    if (!last || !isStillSo(last, nowMs)) return undefined;
    const slugs = changed.flatMap((reading) => slugToReplace(reading, last) ?? []);
    if (new Set(slugs).size < changed.length) return undefined;
    const { catalogue, answers, usable: lastUsable, held, heldArticles, hasFaultsAround } = last.making;
    const articles = withArticles(last.records.articles, changed);
    const records = { ...last.records, articles };
    const usable = lastUsable === last.records.articles ? articles : withArticles(lastUsable, changed);

    const { nextDueMs: _lastDueMs, ...unchanged } = catalogue;
    const issues: Issue[] = [];
    const base = new Base(records);
    const references = new CrossReferences(records, usable, answers, nowMs, issues);
    const outcome = this.resolve(slugs, {
      base,
      usable,
      references,
      nowMs,
      last: last.making,
    });
    if (!outcome) return undefined;
    const indexes = this.memory.reindex(outcome.changes);
    if (isPageGone(catalogue, indexes)) return undefined;
    const { fresh, staleMs } = freshAt(indexes.published, nowMs, catalogue.fresh);
    const { articleDueMs, withdrawn, unpublished } = outcome;
    const { renames, changes } = last;
    const { histories, historyDueMs } = historiesAt(changes, indexes.publishedBySlug, nowMs);
    const nextDueMs = Math.min(staleMs, articleDueMs, historyDueMs);
    const deadInArticles = references.deadCount;
    const unmoved: Omit<Catalogue, "moves"> = {
      ...unchanged,
      ...indexes,
      fresh,
      histories,
      withdrawn,
      unpublished,
      // An article that came may be what they miss.
      ...(hasFaultsAround && toParts(resolveSurroundings(records, references))),
      ...(nextDueMs < Number.POSITIVE_INFINITY && { nextDueMs }),
    };
    const isFaultyAround = references.deadCount > deadInArticles;
    const { moves, issues: moveIssues } = settleMoves({ catalogue: unmoved, records, renames, held });
    issues.push(...judgeMentions(held, base, references), ...moveIssues);
    const files = new Set(changed.map(({ file }) => file));
    const readingIssues = [
      ...last.readingIssues.filter(({ file }) => !files.has(file)),
      ...changed.flatMap((reading) => reading.issues),
    ];
    const made = this.memory.keep({ ...unmoved, moves });
    const making: CatalogueMaking = {
      catalogue: made,
      articleDueMs,
      heldArticles,
      answers,
      usable,
      held,
      hasFaultsAround: isFaultyAround,
      issues,
    };
    this.last = { records, readingIssues, making, nowMs, renames, changes };
    return { making, issues: [...readingIssues, ...issues] };
  }

  /** Articles that changed, those that are not public, and those that wait for something that may be there now. */
  private resolve(
    changed: readonly ArticleSlug[],
    { base, usable, references, nowMs, last }: ResolveRequest,
  ): Outcome | undefined {
    const { catalogue, articleDueMs: lastDueMs } = last;
    const hidden = [...catalogue.withdrawn, ...catalogue.unpublished].map(({ slug }) => slug);
    const gone: PublishedArticle[] = [];
    const come: PublishedArticle[] = [];
    const withdrawn: WithdrawnArticle[] = [];
    const unpublished: UnpublishedArticle[] = [];
    let articleDueMs = lastDueMs;
    for (const slug of new Set([...changed, ...hidden, ...this.memory.unsettledSlugs])) {
      const record = usable.get(slug);
      if (!record) continue;
      if (!base.carries(record)) return undefined;
      const before = this.memory.lastMade(slug);
      const wasNext = lastDueMs < Number.POSITIVE_INFINITY && before?.span.untilMs === lastDueMs;
      const { article, untilMs } = articleOf(record, nowMs, references, this.memory);
      // The next due instant was this article's and is no more; which one comes next, only all can tell.
      if (wasNext && untilMs > lastDueMs) return undefined;
      articleDueMs = Math.min(articleDueMs, untilMs);
      const shown = catalogue.publishedBySlug.get(slug);
      if (article.state !== "published") {
        // What links to it may be any article.
        if (shown) return undefined;
        if (article.state === "withdrawn") withdrawn.push(article);
        else unpublished.push(article);
      } else if (shown !== article) {
        if (shown) gone.push(shown);
        come.push(article);
      }
    }
    withdrawn.sort(byFile);
    unpublished.sort(byFile);
    return { changes: { gone, come }, withdrawn, unpublished, articleDueMs };
  }
}

interface ResolveRequest {
  readonly base: Base;
  readonly usable: Records["articles"];
  readonly references: CrossReferences;
  readonly nowMs: number;
  readonly last: CatalogueMaking;
}

interface Outcome extends Pick<Catalogue, "withdrawn" | "unpublished"> {
  readonly changes: PublishedChanges;
  readonly articleDueMs: number;
}

/** Whether the clock alone changed nothing. */
function isStillSo({ nowMs: lastMs, making }: LastMaking, nowMs: number): boolean {
  const { nextDueMs = Number.POSITIVE_INFINITY } = making.catalogue;
  return lastMs <= nowMs && nowMs < nextDueMs;
}

/**
 * @returns `undefined` for what is no article that can be used, has its slug to itself and had no fault before, and for one
 * that names a full reply or did so before: that is a change of two articles
 */
function slugToReplace(
  { file, record }: SourceReading,
  { records, making }: LastMaking,
): ArticleSlug | undefined {
  if (record?.kind !== "article") return undefined;
  const { slug } = record.record;
  const owner = records.articles.get(slug);
  if (namesReply(record.record) || (owner && namesReply(owner))) return undefined;
  const isFree = owner ? owner.file === file : !records.heldArticles.has(slug);
  return isFree && making.usable.get(slug) === owner ? slug : undefined;
}

function withArticles(last: Records["articles"], changed: readonly SourceReading[]): Records["articles"] {
  const articles = new Map(last);
  for (const { record } of changed)
    if (record?.kind === "article") articles.set(record.record.slug, record.record);
  return articles;
}

/** In which they are made when all of them are looked at. */
function byFile(a: Article, b: Article): number {
  return a.file < b.file ? -1 : 1;
}

/** A text may link to the page of a topic or a day that is no more. */
function isPageGone(last: PublishedIndexes, next: PublishedIndexes): boolean {
  return (
    [...last.publishedByTopic.keys()].some((topic) => !next.publishedByTopic.has(topic)) ||
    [...last.publishedByDay.keys()].some((day) => !next.publishedByDay.has(day))
  );
}
