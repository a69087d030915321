import type { ArticleSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import type { Answers } from "./answers";
import { findAnswers } from "./answers";
import { Base } from "./base";
import type { CatalogueMemory } from "./catalogue-memory";
import { CrossReferences } from "./cross-references";
import type { PublishedArticle, UnpublishedArticle, WithdrawnArticle } from "./article";
import { hiddenFromReaders } from "./hidden";
import { judgeMentions } from "./judge-mentions";
import { articleOf, deferredOf } from "./make-article";
import type { Mentions } from "./mentions";
import { mentionsOf } from "./mentions";
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
  /** What files that are held back name of others. */
  readonly held: readonly Mentions[];
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
  const base = new Base(records);
  const { usable, held } = usableArticles(records, base, options);
  const issues: Issue[] = [];
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
  const hasFaultsAround = references.deadCount > deadInArticles;
  return {
    published,
    withdrawn,
    unpublished,
    sections,
    ...surroundings,
    answers,
    usable,
    held,
    hasFaultsAround,
    ...(nextDueMs < Number.POSITIVE_INFINITY && { nextDueMs }),
    heldArticles: [
      ...records.heldArticles.keys(),
      ...(usable === records.articles
        ? []
        : [...records.articles.keys()].filter((slug) => !usable.has(slug))),
    ],
    issues: [...judgeMentions(held, base, references), ...issues],
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

interface UsableArticles {
  readonly usable: Records["articles"];
  readonly held: readonly Mentions[];
}

/** Articles whose own references hold, and in place of others what they last were, where that may be kept. */
function usableArticles(records: Records, base: Base, { memory, mayKeep }: ResolveOptions): UsableArticles {
  const held = [...records.mentions.values()];
  const faulty = [...records.articles.values()].filter((record) => !base.carries(record));
  if (faulty.length === 0) return { usable: records.articles, held };
  const usable = new Map(records.articles);
  for (const record of faulty) {
    // Of a file at fault this is the last good version, and what the file itself names is among the rest.
    if (!records.mentions.has(record.file)) held.push(mentionsOf(record));
    const last = memory.lastMade(record.slug)?.record;
    const isKept = last && last !== record && base.carries(last) && mayKeep(record.slug);
    if (isKept) usable.set(record.slug, withTextOf(record, last));
    else usable.delete(record.slug);
  }
  return { usable, held };
}

/** What an article last was; its text is in the file only as long as that was not edited too. */
function withTextOf(record: ArticleRecord, last: ArticleRecord): ArticleRecord {
  if (last.body.hash === record.body.hash || last.body.isLost === true) return last;
  return withoutText(last);
}
