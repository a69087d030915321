import { monthOf } from "@/lib/core/ids";
import type { ArticleSlug, Day, MediaPath } from "@/lib/core/ids";
import { dayOf } from "@/lib/core/instant";
import type { Finding, Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import { readSitePath } from "@/lib/site/paths";
import type { CatalogueMemory } from "./catalogue-memory";
import type { Article, BodyFacts, Correction, LeadPicture } from "./article";
import type { Author, ContentPage, FrontPlan, Section } from "./newsroom";
import type { ArticleRecord, BodyRecord, Spot } from "./record";
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
  const sections = [...records.sections].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const references = new References(records, usable, isPublic, issues);

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
  references: References,
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

/** Follows references and keeps a list of those that lead nowhere. */
class References {
  readonly pictures: Records["pictures"];
  readonly timeZone: string;
  private readonly sections: ReadonlySet<string>;
  private readonly authors: ReadonlySet<string>;
  private readonly pages: ReadonlySet<string>;
  private readonly topics: ReadonlySet<string>;
  private days: ReadonlySet<Day> | undefined;

  constructor(
    private readonly records: Records,
    usable: readonly ArticleRecord[],
    private readonly isPublic: ReadonlyMap<ArticleSlug, boolean>,
    private readonly issues: Issue[],
  ) {
    this.pictures = records.pictures;
    this.timeZone = records.site.timeZone;
    this.sections = new Set(records.sections.map((section) => section.id));
    this.authors = new Set(records.authors.map((author) => author.id));
    this.pages = new Set(records.pages.map((page) => page.slug));
    const published = usable.filter((record) => isPublic.get(record.slug));
    this.topics = new Set(published.flatMap((record) => record.fields.tags.map((tag) => tag.slug)));
  }

  report(file: string, spot: Spot | undefined, finding: Finding): void {
    this.issues.push(issueAt({ file, line: 1, column: 1, ...spot }, finding));
  }

  /** Whether an article may be linked to; if not, why is reported. */
  article(file: string, slug: ArticleSlug, spot: Spot | undefined): boolean {
    const state = this.isPublic.get(slug);
    if (state !== true) this.report(file, spot, this.whyNot(slug, state));
    return state === true;
  }

  private whyNot(slug: ArticleSlug, state: false | undefined): Finding {
    if (state === false) return referenceRules.notPublic({ value: slug });
    if (this.records.heldArticles.has(slug) || this.records.articles.some((record) => record.slug === slug)) {
      return referenceRules.held({ value: slug });
    }
    return referenceRules.article({ value: slug, suggestion: suggest(slug, [...this.isPublic.keys()]) });
  }

  body(file: string, record: BodyRecord): BodyFacts {
    const linked = record.articleLinks.filter(({ slug, ...spot }) => this.article(file, slug, spot));
    const paths = record.pathLinks.filter(({ path, ...spot }) => {
      const exists = this.exists(path);
      if (!exists) this.report(file, spot, referenceRules.page({ value: path }));
      return exists;
    });
    const pictures = record.pictures.map(({ path, ...spot }) => {
      const picture = this.pictures.get(path);
      if (!picture) this.report(file, spot, referenceRules.picture({ value: path }));
      return picture;
    });
    return {
      hash: record.hash,
      wordCount: record.wordCount,
      headings: record.headings,
      linkedArticles: [...new Set(linked.map(({ slug }) => slug))],
      linkedPaths: [...new Set(paths.map(({ path }) => path))],
      pictures: pictures.filter((picture) => picture !== undefined),
    };
  }

  front(): FrontPlan {
    const record = this.records.front;
    if (!record) return { picks: [] };
    const { file, lead, picks, spots } = record;
    const isLive = lead !== undefined && this.article(file, lead, spots["lead"]);
    const live = picks.filter((slug, index) => this.article(file, slug, spots[`picks.${String(index)}`]));
    return { ...(isLive && { lead }), picks: [...new Set(live)] };
  }

  private exists(path: string): boolean {
    const target = readSitePath(path);
    switch (target?.kind) {
      case "front":
      case "archive":
      case "corrections":
        return true;
      case "article":
        return this.isPublic.get(target.slug) === true;
      case "section":
        return this.sections.has(target.id);
      case "author":
        return this.authors.has(target.id);
      case "topic":
        return this.topics.has(target.slug);
      case "content-page":
        return this.pages.has(target.slug);
      case "media":
        return this.hasPicture(target.path);
      case "month":
        return [...this.publicDays()].some((day) => monthOf(day) === target.month);
      case "day":
        return this.publicDays().has(target.day);
      case undefined:
        return false;
    }
  }

  /** Worked out when a text links to the archive, which is seldom. */
  private publicDays(): ReadonlySet<Day> {
    this.days ??= new Set(
      this.records.articles
        .filter((record) => this.isPublic.get(record.slug))
        .map((record) => dayOf(record.fields.publishedAt, this.timeZone)),
    );
    return this.days;
  }

  private hasPicture(path: MediaPath): boolean {
    return this.pictures.has(path);
  }
}
