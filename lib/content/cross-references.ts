import { monthOf } from "@/lib/core/ids";
import type { ArticleSlug, Day, MediaPath } from "@/lib/core/ids";
import { dayOf } from "@/lib/core/instant";
import type { Finding, Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import { readSitePath } from "@/lib/site/paths";
import type { BodyFacts } from "./article";
import type { FrontPlan } from "./newsroom";
import type { ArticleRecord, BodyRecord, Spot } from "./record";
import type { Records } from "./records";
import { suggest } from "./suggest";

/** Follows references and keeps a list of those that lead nowhere. */
export class CrossReferences {
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
