import { monthOf } from "@/lib/core/ids";
import type { ArticleSlug, Day, MediaPath, TopicSlug } from "@/lib/core/ids";
import { dayOf } from "@/lib/core/instant";
import type { Finding, Issue, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import { authorPath, contentPagePath, readSitePath, sectionPath, topicPath } from "@/lib/site/paths";
import type { Answers } from "./answers";
import type { Answer, Article, BodyFacts } from "./article";
import { missingPicture } from "./missing-picture";
import type { FrontPlan } from "./newsroom";
import type { ArticleRecord, BodyRecord } from "./record";
import type { Records } from "./records";
import type { Audience } from "./state";
import { isPublicAt } from "./state";
import { suggest } from "./suggest";

/** Whose references are followed: they are judged at the instant at which their text is read. */
interface Source {
  readonly file: string;
  readonly judgedAtMs: number;
  /** A draft has no time yet, so what it names need not be public either. */
  readonly isDraft: boolean;
}

/** References as they are seen from one file. */
export interface FileView {
  /** Whether an article may be linked to; if not, why is reported. */
  readonly article: (slug: ArticleSlug, spot: Spot | undefined) => boolean;
  readonly body: (record: BodyRecord) => BodyFacts;
}

/** Follows references and keeps a list of those that lead nowhere. */
export class CrossReferences {
  readonly pictures: Records["pictures"];
  readonly timeZone: string;
  private readonly usable: ReadonlyMap<ArticleSlug, ArticleRecord>;
  private readonly sections: ReadonlySet<string>;
  private readonly authors: ReadonlySet<string>;
  private readonly pages: ReadonlySet<string>;
  private topics: ReadonlySet<TopicSlug> | undefined;
  private days: ReadonlySet<Day> | undefined;
  private dead = 0;

  constructor(
    private readonly records: Records,
    usable: ReadonlyMap<ArticleSlug, ArticleRecord>,
    private readonly answers: Answers,
    private readonly nowMs: number,
    private readonly issues: Issue[],
    readonly audience: Audience = "readers",
  ) {
    this.pictures = records.pictures;
    this.timeZone = records.site.timeZone;
    this.sections = new Set(records.sections.map((section) => section.id));
    this.authors = new Set(records.authors.map((author) => author.id));
    this.pages = new Set(records.pages.map((page) => page.slug));
    this.usable = usable;
  }

  /** How many of the references that were followed led nowhere so far, reported or not. */
  get deadCount(): number {
    return this.dead;
  }

  report(file: string, spot: Spot | undefined, finding: Finding): void {
    this.dead += 1;
    this.issues.push(issueAt({ file, line: 1, column: 1, ...spot }, finding));
  }

  /** Whether everything that a public article without a fault names is still there, and the same. */
  hold({ slug: own, related, corrections, answers, body, image }: Article): boolean {
    const isPublic = (slug: ArticleSlug) => this.isPublic(slug);
    const lead = image && this.pictures.get(image.path);
    return (
      isSameAnswers(answers, this.answersOf(own)) &&
      related.every(isPublic) &&
      body.linkedArticles.every(isPublic) &&
      corrections.every(({ article }) => article === undefined || isPublic(article)) &&
      body.linkedPaths.every((path) => this.exists(path)) &&
      body.pictures.every((picture) => this.pictures.get(picture.path) === picture) &&
      // The same bytes have the same size.
      (!image || lead?.hash === image.hash)
    );
  }

  /** What an article replies to, if it is a full reply. */
  answersOf(slug: ArticleSlug): readonly Answer[] {
    return this.answers.get(slug) ?? [];
  }

  /** An article that is not public yet may name what will be public by the time it is read. */
  seenFrom({ file, head }: ArticleRecord): FileView {
    const judgedAtMs = Math.max(this.nowMs, head.publishedAt.epochMs);
    return this.viewOf({ file, judgedAtMs, isDraft: head.status === "draft" });
  }

  body(file: string, record: BodyRecord): BodyFacts {
    return this.viewOf({ file, judgedAtMs: this.nowMs, isDraft: false }).body(record);
  }

  front(): FrontPlan {
    const record = this.records.front;
    if (!record) return { picks: [] };
    const { file, lead, picks, spots } = record;
    const { article } = this.viewOf({ file, judgedAtMs: this.nowMs, isDraft: false });
    const isLive = lead !== undefined && article(lead, spots["lead"]);
    const live = picks.filter((slug, index) => article(slug, spots[`picks.${String(index)}`]));
    return { ...(isLive && { lead }), picks: [...new Set(live)] };
  }

  private isPublic(slug: ArticleSlug): boolean {
    const record = this.usable.get(slug);
    return record !== undefined && isPublicAt(record, this.nowMs, this.audience);
  }

  private viewOf(source: Source): FileView {
    const article: FileView["article"] = (slug, spot) => this.article(source, slug, spot);
    return { article, body: (record) => this.bodyOf(source.file, record, article) };
  }

  private article({ file, judgedAtMs, isDraft }: Source, slug: ArticleSlug, spot: Spot | undefined): boolean {
    const target = this.usable.get(slug);
    if (!target) this.report(file, spot, this.whyMissing(slug));
    else if (isPublicAt(target, judgedAtMs, this.audience)) return true;
    else if (!isDraft) this.report(file, spot, referenceRules.notPublic({ value: slug }));
    else this.dead += 1;
    return false;
  }

  private whyMissing(slug: ArticleSlug): Finding {
    if (this.records.heldArticles.has(slug) || this.records.articles.has(slug)) {
      return referenceRules.held({ value: slug });
    }
    return referenceRules.article({ value: slug, suggestion: suggest(slug, [...this.usable.keys()]) });
  }

  private missingPage(value: string): Finding {
    const { sections, authors, pages } = this.records;
    const known = [
      ...pages.map(({ slug }) => contentPagePath(slug)),
      ...sections.map(({ id }) => sectionPath(id)),
      ...authors.map(({ id }) => authorPath(id)),
      ...[...this.publicTopics()].map(topicPath),
    ];
    return referenceRules.page({ value, suggestion: suggest(value, known) });
  }

  private bodyOf(file: string, record: BodyRecord, article: FileView["article"]): BodyFacts {
    const linked = record.articleLinks.filter(({ slug, ...spot }) => article(slug, spot));
    const paths = record.pathLinks.filter(({ path, ...spot }) => {
      const exists = this.exists(path);
      if (!exists) this.report(file, spot, this.missingPage(path));
      return exists;
    });
    const pictures = record.pictures.map(({ path, ...spot }) => {
      const picture = this.pictures.get(path);
      if (!picture) this.report(file, spot, missingPicture(path, this.records));
      return picture;
    });
    return {
      ...(record.isLost === true && { isLost: true }),
      hash: record.hash,
      wordCount: record.wordCount,
      headings: record.headings,
      linkedArticles: [...new Set(linked.map(({ slug }) => slug))],
      linkedPaths: [...new Set(paths.map(({ path }) => path))],
      pictures: pictures.filter((picture) => picture !== undefined),
    };
  }

  private exists(path: string): boolean {
    const target = readSitePath(path);
    switch (target?.kind) {
      case "front":
      case "archive":
      case "corrections":
        return true;
      case "article":
        return this.isPublic(target.slug);
      case "section":
        return this.sections.has(target.id);
      case "author":
        return this.authors.has(target.id);
      case "topic":
        return this.publicTopics().has(target.slug);
      case "content-page":
        return this.pages.has(target.slug);
      case "media":
        return this.hasPicture(target.path);
      case "month":
        return [...this.publicDays()].some((day) => monthOf(day) === target.month);
      case "day":
        return this.publicDays().has(target.day);
      // It comes and goes with the history of the files, of which nothing is known here.
      case "history":
      case undefined:
        return false;
    }
  }

  // Both are worked out when a text links there, which is seldom.

  private publicDays(): ReadonlySet<Day> {
    this.days ??= new Set(
      this.publicRecords().map((record) => dayOf(record.head.publishedAt, this.timeZone)),
    );
    return this.days;
  }

  private publicTopics(): ReadonlySet<TopicSlug> {
    this.topics ??= new Set(this.publicRecords().flatMap((record) => record.head.topics));
    return this.topics;
  }

  private publicRecords(): readonly ArticleRecord[] {
    return [...this.usable.values()].filter((record) => isPublicAt(record, this.nowMs, this.audience));
  }

  private hasPicture(path: MediaPath): boolean {
    return this.pictures.has(path);
  }
}

function isSameAnswers(a: readonly Answer[], b: readonly Answer[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ kind, article }, index) => kind === b[index]?.kind && article === b[index].article)
  );
}
