import type { ArticleSlug } from "@/lib/core/ids";
import type { Finding } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import type { Article, ArticleFacts, Correction, LeadPicture, PublishedArticle } from "./article";
import type { CatalogueMemory } from "./catalogue-memory";
import type { CrossReferences } from "./cross-references";
import { DeferredArticle } from "./deferred-article";
import type { ArticleHead, ArticleRecord } from "./record";
import type { Records } from "./records";
import { seenAtMs, spanAround, stateAt, visibleAt } from "./state";

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
  const { timeZone, audience } = references;
  const span = spanAround(record, nowMs, audience);
  const isSettled = references.deadCount === deadBefore;
  return {
    article: memory.remember({ record, article, timeZone, span, isSettled }),
    untilMs: span.untilMs,
  };
}

/** An article that is known to name nothing that is missing: what is made of it is what lists ask. */
export function deferredOf(
  record: ArticleRecord,
  nowMs: number,
  references: CrossReferences,
  memory: CatalogueMemory,
): Outcome {
  const { timeZone } = references;
  const state = stateAt(record, nowMs, timeZone);
  if (state.state !== "published") return articleOf(record, nowMs, references, memory);
  const { file, slug, head } = record;
  const { publishedAt, updatedAt, day } = state;
  const { lead, pictureUses } = mediaOf(head, references.pictures);
  const known = { file, slug, publishedAt, updatedAt, day, lead, pictureUses };
  const make = () => publishedArticle(state, factsOf(record, nowMs, references));
  const article = new DeferredArticle(known, head, make);
  const span = spanAround(record, nowMs);
  return {
    article: memory.remember({ record, article, timeZone, span, isSettled: true }),
    untilMs: span.untilMs,
  };
}

function toArticle(record: ArticleRecord, nowMs: number, references: CrossReferences): Article {
  const state = stateAt(record, nowMs, references.timeZone, references.audience);
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
    topics: facts.topics,
    related: facts.related,
    image: facts.image,
    lead: facts.lead,
    pictureUses: facts.pictureUses,
    kind: facts.kind,
    sponsor: facts.sponsor,
    corrections: facts.corrections,
    answers: facts.answers,
    place: facts.place,
    sources: facts.sources,
    aliases: facts.aliases,
    hasHistory: facts.hasHistory,
    body: facts.body,
  };
}

function factsOf(record: ArticleRecord, nowMs: number, references: CrossReferences): ArticleFacts {
  const { file, slug, head, fields, spots } = record;
  const view = references.seenFrom(record);
  const seenMs = seenAtMs(record, nowMs, references.audience);
  const isOther = (other: ArticleSlug, field: string, ifSelf: Finding) => {
    if (other !== slug) return view.article(other, spots[field]);
    references.report(file, spots[field], ifSelf);
    return false;
  };
  const related = fields.related.filter((other, index) =>
    isOther(other, `related.${String(index)}`, referenceRules.self({})),
  );
  const corrections = fields.corrections.flatMap((correction, index): Correction[] => {
    if (!visibleAt(correction.at, seenMs)) return [];
    const { kind, at, text, article, by } = correction;
    const field = `corrections.${String(index)}.article`;
    const isLinked = article !== undefined && isOther(article, field, referenceRules.selfReply({}));
    return [{ kind, at, text, ...(isLinked && { article }), ...(by !== undefined && { by }) }];
  });
  return {
    file,
    slug,
    title: fields.title,
    standfirst: fields.description,
    section: fields.section,
    authors: head.authors,
    tags: once(fields.tags, (tag) => tag.slug),
    topics: head.topics,
    related: once(related, (other) => other),
    image: leadPicture(fields.image, references.pictures),
    ...mediaOf(head, references.pictures),
    kind: fields.kind,
    sponsor: fields.sponsor,
    corrections,
    answers: references.answersOf(slug),
    place: fields.place,
    sources: fields.sources,
    aliases: fields.aliases,
    hasHistory: fields.history,
    body: view.body(record.body),
  };
}

/** What is known of an article's pictures without its text. */
function mediaOf(
  { image, picturesInText, linkedPictures }: ArticleHead,
  pictures: Records["pictures"],
): Pick<ArticleFacts, "lead" | "pictureUses"> {
  const named = [...(image ? [image] : []), ...picturesInText, ...linkedPictures];
  return { lead: image && pictures.get(image), pictureUses: named.filter((path) => pictures.has(path)) };
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
