import type { ArticleSlug } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import { Base } from "./base";
import type { CatalogueMemory } from "./catalogue-memory";
import { CrossReferences } from "./cross-references";
import type {
  Article,
  ArticleFacts,
  Correction,
  LeadPicture,
  PublishedArticle,
  UnpublishedArticle,
  WithdrawnArticle,
} from "./article";
import type { Author, ContentPage, FrontPlan, Section } from "./newsroom";
import type { ArticleRecord } from "./record";
import type { Records } from "./records";
import { spanAround, stateAt, visibleAt } from "./state";

export interface Resolved {
  readonly published: readonly PublishedArticle[];
  readonly withdrawn: readonly WithdrawnArticle[];
  readonly unpublished: readonly UnpublishedArticle[];
  readonly sections: readonly Section[];
  readonly authors: readonly Author[];
  readonly pages: readonly ContentPage[];
  readonly front: FrontPlan;
  readonly nextDueMs?: number;
  /** Articles that stay out because a fault holds them back. */
  readonly heldArticles: readonly ArticleSlug[];
  readonly issues: readonly Issue[];
}

export interface ResolveOptions {
  readonly memory: CatalogueMemory;
  /** Whether an article that names something unknown may stay as it last was in memory. */
  readonly mayKeep: (slug: ArticleSlug) => boolean;
}

/**
 * Holds the files against each other. What depends on a missing section, author or picture stays out; a link to an
 * article that is missing or not public is left out of its page. Both are reported where they stand.
 */
export function resolveRecords(records: Records, nowMs: number, options: ResolveOptions): Resolved {
  const issues: Issue[] = [];
  const usable = usableArticles(records, options, issues);
  const references = new CrossReferences(records, usable, nowMs, issues);
  const sections = [...records.sections]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((section, position) => ({ ...section, position }));

  let nextDueMs = Number.POSITIVE_INFINITY;
  const published: PublishedArticle[] = [];
  const withdrawn: WithdrawnArticle[] = [];
  const unpublished: UnpublishedArticle[] = [];
  for (const record of usable.values()) {
    const { article, untilMs } = articleOf(record, nowMs, references, options.memory);
    nextDueMs = Math.min(nextDueMs, untilMs);
    if (article.state === "published") published.push(article);
    else if (article.state === "withdrawn") withdrawn.push(article);
    else unpublished.push(article);
  }
  return {
    published,
    withdrawn,
    unpublished,
    sections,
    authors: records.authors.map((author) => ({
      ...author,
      body: references.body(author.file, author.body),
    })),
    pages: records.pages.map((page) => ({ ...page, body: references.body(page.file, page.body) })),
    front: references.front(),
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
  return { ...last, body: { ...last.body, isLost: true } };
}

export interface Outcome {
  readonly article: Article;
  /** When the clock will next change something about it; infinite when never. */
  readonly untilMs: number;
}

/** An article of a record: the one that was made before where nothing about it changed, for that is nearly all of them. */
export function articleOf(
  record: ArticleRecord,
  nowMs: number,
  references: CrossReferences,
  memory: CatalogueMemory,
): Outcome {
  const made = memory.madeOf(record);
  const isSame =
    made?.isSettled &&
    made.article.state === "published" &&
    made.timeZone === references.timeZone &&
    made.span.fromMs <= nowMs &&
    nowMs < made.span.untilMs &&
    references.hold(made.article);
  if (isSame) return { article: made.article, untilMs: made.span.untilMs };

  const deadBefore = references.deadCount;
  const article = toArticle(record, nowMs, references);
  const span = spanAround(record, nowMs);
  const { timeZone } = references;
  const isSettled = references.deadCount === deadBefore;
  return {
    article: memory.remember({ record, article, timeZone, span, isSettled }),
    untilMs: span.untilMs,
  };
}

function toArticle(record: ArticleRecord, nowMs: number, references: CrossReferences): Article {
  const state = stateAt(record, nowMs, references.timeZone);
  const facts = factsOf(record, nowMs, references);
  return state.state === "published" ? publishedArticle(state, facts) : { ...state, ...facts };
}

/**
 * Written out, here and below: spreading one object into another of this size takes V8 a hundred times as long, which a
 * hundred thousand articles make a second of.
 */
function publishedArticle(
  { state, publishedAt, updatedAt, day }: Omit<PublishedArticle, keyof ArticleFacts>,
  facts: ArticleFacts,
): PublishedArticle {
  return {
    state,
    publishedAt,
    updatedAt,
    day,
    file: facts.file,
    slug: facts.slug,
    title: facts.title,
    standfirst: facts.standfirst,
    section: facts.section,
    authors: facts.authors,
    tags: facts.tags,
    related: facts.related,
    image: facts.image,
    kind: facts.kind,
    corrections: facts.corrections,
    place: facts.place,
    sources: facts.sources,
    aliases: facts.aliases,
    body: facts.body,
  };
}

function factsOf(record: ArticleRecord, nowMs: number, references: CrossReferences): ArticleFacts {
  const { file, slug, fields, spots } = record;
  const view = references.seenFrom(record);
  const related = fields.related.filter((other, index) => {
    const field = `related.${String(index)}`;
    if (other !== slug) return view.article(other, spots[field]);
    references.report(file, spots[field], referenceRules.self({}));
    return false;
  });
  const corrections = fields.corrections.flatMap((correction, index): Correction[] => {
    if (!visibleAt(correction.at, nowMs)) return [];
    const { kind, at, text, article } = correction;
    const spot = spots[`corrections.${String(index)}.article`];
    const isLinked = article !== undefined && view.article(article, spot);
    return [{ kind, at, text, ...(isLinked && { article }) }];
  });
  return {
    file,
    slug,
    title: fields.title,
    standfirst: fields.description,
    section: fields.section,
    authors: once(fields.authors, (author) => author),
    tags: once(fields.tags, (tag) => tag.slug),
    related: once(related, (other) => other),
    image: leadPicture(fields.image, references.pictures),
    kind: fields.kind,
    corrections,
    place: fields.place,
    sources: fields.sources,
    aliases: fields.aliases,
    body: view.body(record.body),
  };
}

/** Each thing once, by its name: the last of that name, where the first one stood. */
function once<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): readonly Thing[] {
  if (things.length < 2) return things;
  const byName = new Map(things.map((thing) => [nameOf(thing), thing]));
  return byName.size === things.length ? things : [...byName.values()];
}

function leadPicture(
  image: ArticleRecord["fields"]["image"],
  pictures: Records["pictures"],
): LeadPicture | undefined {
  const picture = image && pictures.get(image.src);
  if (!image || !picture) return undefined;
  const { path, width, height, hash } = picture;
  const { alt, caption, credit, ai: isSynthetic } = image;
  return { path, width, height, hash, alt, caption, credit, isSynthetic };
}
