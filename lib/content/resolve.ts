import type { ArticleSlug } from "@/lib/core/ids";
import type { Finding, Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import type { CatalogueMemory } from "./catalogue-memory";
import { CrossReferences } from "./cross-references";
import type { Article, Correction, LeadPicture } from "./article";
import type { Author, ContentPage, FrontPlan, Section } from "./newsroom";
import type { ArticleRecord, Spot } from "./record";
import type { Records } from "./records";
import { isPublicAt, stateAt, visibleAt } from "./state";
import { suggest } from "./suggest";

export interface Resolved {
  readonly articles: readonly Article[];
  readonly sections: readonly Section[];
  readonly authors: readonly Author[];
  readonly pages: readonly ContentPage[];
  readonly front: FrontPlan;
  readonly nextDueMs?: number;
  /** Articles that stay out because a fault holds them back. */
  readonly heldArticles: readonly ArticleSlug[];
  readonly issues: readonly Issue[];
}

/**
 * Holds the files against each other. What depends on a missing section, author or picture stays out; a link to an
 * article that is missing or not public is left out of its page. Both are reported where they stand.
 */
export function resolveRecords(records: Records, nowMs: number, memory: CatalogueMemory): Resolved {
  const issues: Issue[] = [];
  const usable = usableArticles(records, issues);
  const isPublic = new Map(usable.map((record) => [record.slug, isPublicAt(record, nowMs)]));
  const sections = [...records.sections]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((section, position) => ({ ...section, position }));
  const references = new CrossReferences(records, usable, isPublic, issues);

  return {
    articles: usable.map((record) => toArticle(record, nowMs, references, memory)),
    sections,
    authors: records.authors.map((author) => ({
      ...author,
      body: references.body(author.file, author.body),
    })),
    pages: records.pages.map((page) => ({ ...page, body: references.body(page.file, page.body) })),
    front: references.front(),
    ...nextDue(usable, nowMs),
    heldArticles: [
      ...records.heldArticles,
      ...records.articles.map((record) => record.slug).filter((slug) => !isPublic.has(slug)),
    ],
    issues,
  };
}

/** Articles whose own references hold. */
function usableArticles(records: Records, issues: Issue[]): readonly ArticleRecord[] {
  const sections = records.sections.map((section) => String(section.id));
  const authors = records.authors.map((author) => String(author.id));
  const knownSections = new Set(sections);
  const knownAuthors = new Set(authors);

  return records.articles.filter((record) => {
    const { file, fields, body, spots } = record;
    const found: Issue[] = [];
    const report = (spot: Spot | undefined, finding: Finding) => {
      found.push(issueAt({ file, line: 1, column: 1, ...spot }, finding));
    };
    if (!knownSections.has(fields.section)) {
      const suggestion = suggest(fields.section, sections);
      report(spots["section"], referenceRules.section({ value: fields.section, suggestion }));
    }
    fields.authors.forEach((author, index) => {
      if (knownAuthors.has(author)) return;
      report(
        spots[`authors.${String(index)}`],
        referenceRules.author({ value: author, suggestion: suggest(author, authors) }),
      );
    });
    const pictures = [
      ...body.pictures,
      ...(fields.image ? [{ path: fields.image.src, ...spots["image.src"] }] : []),
    ];
    for (const { path, ...spot } of pictures) {
      if (!records.pictures.has(path))
        report({ line: 1, column: 1, ...spot }, referenceRules.picture({ value: path }));
    }
    issues.push(...found);
    return found.length === 0;
  });
}

function toArticle(
  record: ArticleRecord,
  nowMs: number,
  references: CrossReferences,
  memory: CatalogueMemory,
): Article {
  const { file, slug, fields, spots } = record;
  const state = stateAt(record, nowMs, references.timeZone);
  const related = fields.related.filter((other, index) => {
    const spot = spots[`related.${String(index)}`];
    if (other !== slug) return references.article(file, other, spot);
    references.report(file, spot, referenceRules.self({}));
    return false;
  });
  const corrections = fields.corrections.flatMap((correction, index): Correction[] => {
    if (!visibleAt(correction.at, nowMs)) return [];
    const { kind, at, text, article } = correction;
    const spot = spots[`corrections.${String(index)}.article`];
    const isLinked = article !== undefined && references.article(file, article, spot);
    return [{ kind, at, text, ...(isLinked && { article }) }];
  });
  const body = references.body(file, record.body);
  const image = leadPicture(fields.image, references.pictures);
  return memory.article(record, { state, related, corrections, body, image }, () => ({
    ...state,
    file,
    slug,
    title: fields.title,
    standfirst: fields.description,
    section: fields.section,
    authors: [...new Set(fields.authors)],
    tags: [...new Map(fields.tags.map((tag) => [tag.slug, tag])).values()],
    related: [...new Set(related)],
    ...(image && { image }),
    kind: fields.kind,
    corrections,
    ...(fields.place !== undefined && { place: fields.place }),
    sources: fields.sources,
    aliases: fields.aliases,
    body,
  }));
}

function leadPicture(
  image: ArticleRecord["fields"]["image"],
  pictures: Records["pictures"],
): LeadPicture | undefined {
  const picture = image && pictures.get(image.src);
  if (!image || !picture) return undefined;
  const { alt, caption, credit, ai: isSynthetic } = image;
  return { ...picture, alt, isSynthetic, ...(caption && { caption }), ...(credit && { credit }) };
}

function nextDue(records: readonly ArticleRecord[], nowMs: number): { readonly nextDueMs?: number } {
  const due = records
    .filter(({ fields }) => fields.status !== "draft")
    .flatMap(({ fields }) => [
      fields.publishedAt,
      fields.updatedAt,
      fields.withdrawnAt,
      ...fields.corrections.map((correction) => correction.at),
    ])
    .flatMap((instant) => (instant && instant.epochMs > nowMs ? [instant.epochMs] : []));
  return due.length === 0 ? {} : { nextDueMs: due.reduce((a, b) => Math.min(a, b)) };
}
