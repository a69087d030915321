import type { ArticleSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import type { Answers } from "./answers";
import { findAnswers } from "./answers";
import { Base } from "./base";
import type { CatalogueMemory } from "./catalogue-memory";
import { CrossReferences } from "./cross-references";
import type { PublishedArticle, UnpublishedArticle, WithdrawnArticle } from "./article";
import { hiddenFromReaders } from "./hidden";
import { articleOf, deferredOf } from "./make-article";
import type { Author, ContentPage, FrontPlan, Section } from "./newsroom";
import type { ArticleRecord } from "./record";
import { withoutText } from "./record";
import type { Records } from "./records";
import type { Audience } from "./state";
import { isPublicAt } from "./state";

/** What is made of the files that are no articles. */
export interface Surroundings {
  readonly authors: readonly Author[];
  readonly pages: readonly ContentPage[];
  readonly front: FrontPlan;
}

export interface Resolved extends Surroundings {
  readonly published: readonly PublishedArticle[];
  readonly withdrawn: readonly WithdrawnArticle[];
  readonly unpublished: readonly UnpublishedArticle[];
  readonly sections: readonly Section[];
  readonly answers: Answers;
  readonly nextDueMs?: number;
  /** Articles that stay out because a fault holds them back. */
  readonly heldArticles: readonly ArticleSlug[];
  /** The records that articles were made of. */
  readonly usable: Records["articles"];
  /** What articles miss that can't do without it. */
  readonly baseIssues: readonly Issue[];
  /** Whether a file that is no article names what is missing. */
  readonly hasFaultsAround: boolean;
  /** All of them. */
  readonly issues: readonly Issue[];
}

export interface ResolveOptions {
  readonly memory: CatalogueMemory;
  /** Whether it is known that public articles name nothing that is missing; each is then made when it is looked at. */
  readonly isSound: boolean;
  /** Whether an article that names something unknown may stay as it last was in memory. */
  readonly mayKeep: (slug: ArticleSlug) => boolean;
  readonly audience: Audience;
}

/**
 * Holds the files against each other. What depends on a missing section, author or picture stays out; a link to an
 * article that is missing or not public is left out of its page. Both are reported where they stand.
 */
export function resolveRecords(records: Records, nowMs: number, options: ResolveOptions): Resolved {
  const baseIssues: Issue[] = [];
  const usable = usableArticles(records, options, baseIssues);
  const issues = [...baseIssues];
  const answers = findAnswers(usable.values(), nowMs, options.audience);
  const references = new CrossReferences(records, usable, answers, nowMs, issues, options.audience);
  const sections = [...records.sections]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((section, position) => ({ ...section, position }));

  let nextDueMs = Number.POSITIVE_INFINITY;
  const published: PublishedArticle[] = [];
  const withdrawn: WithdrawnArticle[] = [];
  const unpublished: UnpublishedArticle[] = [];
  const outcomeOf = (record: ArticleRecord) =>
    options.isSound && isPublicAt(record, nowMs)
      ? deferredOf(record, nowMs, references, options.memory)
      : articleOf(record, nowMs, references, options.memory);
  for (const record of usable.values()) {
    const { article, untilMs } = outcomeOf(record);
    nextDueMs = Math.min(nextDueMs, untilMs);
    if (article.state === "published") published.push(article);
    else if (article.state === "withdrawn") withdrawn.push(article);
    else unpublished.push(article);
    if (options.audience === "readers" || article.state !== "published") continue;
    const hidden = hiddenFromReaders(record, article, nowMs, references.timeZone);
    if (hidden) unpublished.push(hidden);
  }
  const deadInArticles = references.deadCount;
  const surroundings = resolveSurroundings(records, references);
  return {
    published,
    withdrawn,
    unpublished,
    sections,
    ...surroundings,
    answers,
    usable,
    baseIssues,
    hasFaultsAround: references.deadCount > deadInArticles,
    ...(nextDueMs < Number.POSITIVE_INFINITY && { nextDueMs }),
    heldArticles: [
      ...records.heldArticles.keys(),
      ...(usable === records.articles
        ? []
        : [...records.articles.keys()].filter((slug) => !usable.has(slug))),
    ],
    issues,
  };
}

export function resolveSurroundings(records: Records, references: CrossReferences): Surroundings {
  return {
    authors: records.authors.map((author) => ({
      ...author,
      body: references.body(author.file, author.body),
    })),
    pages: records.pages.map((page) => ({ ...page, body: references.body(page.file, page.body) })),
    front: references.front(),
  };
}

/** Articles whose own references hold, and in place of others what they last were, where that may be kept. */
function usableArticles(
  records: Records,
  { memory, mayKeep }: ResolveOptions,
  issues: Issue[],
): Records["articles"] {
  const base = new Base(records);
  const faulty = [...records.articles.values()].filter((record) => !base.carries(record));
  if (faulty.length === 0) return records.articles;
  const usable = new Map(records.articles);
  for (const record of faulty) {
    issues.push(...base.faultsOf(record));
    const last = memory.lastMade(record.slug)?.record;
    const isKept = last && last !== record && base.carries(last) && mayKeep(record.slug);
    if (isKept) usable.set(record.slug, withTextOf(record, last));
    else usable.delete(record.slug);
  }
  return usable;
}

/** What an article last was; its text is in the file only as long as that was not edited too. */
function withTextOf(record: ArticleRecord, last: ArticleRecord): ArticleRecord {
  if (last.body.hash === record.body.hash || last.body.isLost === true) return last;
  return withoutText(last);
}
