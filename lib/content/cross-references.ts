import type { ArticleSlug } from "@/lib/core/ids";
import type { Finding, Issue, Spot } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import type { Answers } from "./answers";
import type { Answer, Article, BodyFacts } from "./article";
import { suggestionLimit } from "./limits";
import { missingPicture } from "./missing-picture";
import type { Mentions } from "./mentions";
import type { FrontPlan } from "./newsroom";
import type { ArticleRecord, BodyRecord } from "./record";
import type { Records } from "./records";
import { ownLinks } from "./own-links";
import { SitePages } from "./site-pages";
import type { Audience } from "./state";
import { isPublicAt } from "./state";
import { suggest } from "./suggest";

/** Whose references are followed: they are judged at the instant at which their text is read. */
interface Source {
  readonly judgedAtMs: number;
  /** A draft has no time yet, so what it names need not be public either. */
  readonly isDraft: boolean;
  readonly report: (spot: Spot | undefined, finding: Finding) => void;
}

interface Guessing extends Source {
  /** Whether it may still be looked for what was meant. */
  readonly mayGuess: () => boolean;
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
  private readonly origin: string;
  private readonly usable: ReadonlyMap<ArticleSlug, ArticleRecord>;
  private readonly sitePages: SitePages;
  /** Files at fault of which a last good version is shown. What is wrong in that one is past; `judgeMentions` has the rest. */
  private readonly keptFiles: ReadonlySet<string>;
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
    this.origin = records.site.url;
    this.usable = usable;
    this.sitePages = new SitePages(records, usable, nowMs, audience);
    this.keptFiles = keptFilesOf(records, usable);
  }

  /** How many of the references that were followed led nowhere so far, reported or not. */
  get deadCount(): number {
    return this.dead;
  }

  report(file: string, spot: Spot | undefined, finding: Finding): void {
    this.dead += 1;
    if (this.keptFiles.has(file)) return;
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
      body.linkedPaths.every((path) => this.sitePages.exists(path)) &&
      (body.ownOrigin === undefined || body.ownOrigin === this.origin) &&
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
    return this.viewOf({ judgedAtMs, isDraft: head.status === "draft", report: this.reporterOf(file) });
  }

  /**
   * The same of a file of which no page is made.
   *
   * @param report takes what leads nowhere
   */
  seenFromHeld({ article }: Mentions, report: Source["report"]): FileView {
    if (!article) return this.viewOf({ judgedAtMs: this.nowMs, isDraft: false, report });
    const { publishedAt, isDraft } = article;
    // Until its time is known, anything may be public by then.
    const judgedAtMs = Math.max(this.nowMs, publishedAt?.epochMs ?? Number.POSITIVE_INFINITY);
    return this.viewOf({ judgedAtMs, isDraft, report });
  }

  body(file: string, record: BodyRecord): BodyFacts {
    return this.viewOfNow(file).body(record);
  }

  front(): FrontPlan {
    const record = this.records.front;
    if (!record) return { picks: [] };
    const { file, lead, picks, spots } = record;
    const { article } = this.viewOfNow(file);
    const isLive = lead !== undefined && article(lead, spots["lead"]);
    const live = picks.filter((slug, index) => article(slug, spots[`picks.${String(index)}`]));
    return { ...(isLive && { lead }), picks: [...new Set(live)] };
  }

  private isPublic(slug: ArticleSlug): boolean {
    const record = this.usable.get(slug);
    return record !== undefined && isPublicAt(record, this.nowMs, this.audience);
  }

  private reporterOf(file: string): Source["report"] {
    return (spot, finding) => {
      this.report(file, spot, finding);
    };
  }

  private viewOfNow(file: string): FileView {
    return this.viewOf({ judgedAtMs: this.nowMs, isDraft: false, report: this.reporterOf(file) });
  }

  private viewOf(source: Source): FileView {
    // A name is held against a whole archive: not once more for each of hundreds of dead links of one file.
    let guessCount = 0;
    const mayGuess = () => {
      guessCount += 1;
      return guessCount <= suggestionLimit;
    };
    const article: FileView["article"] = (slug, spot) => this.article({ ...source, mayGuess }, slug, spot);
    return { article, body: (record) => this.bodyOf(record, article, source.report) };
  }

  private article(source: Guessing, slug: ArticleSlug, spot: Spot | undefined): boolean {
    const { judgedAtMs, isDraft, report, mayGuess } = source;
    const target = this.usable.get(slug);
    if (!target) report(spot, this.whyMissing(slug, mayGuess));
    else if (isPublicAt(target, judgedAtMs, this.audience)) return true;
    else if (!isDraft) report(spot, referenceRules.notPublic({ value: slug }));
    else this.dead += 1;
    return false;
  }

  private whyMissing(slug: ArticleSlug, mayGuess: () => boolean): Finding {
    if (this.records.heldArticles.has(slug) || this.records.articles.has(slug)) {
      return referenceRules.held({ value: slug });
    }
    const suggestion = mayGuess() ? suggest(slug, [...this.usable.keys()]) : undefined;
    return referenceRules.article({ value: slug, suggestion });
  }

  private bodyOf(record: BodyRecord, article: FileView["article"], report: Source["report"]): BodyFacts {
    const own = ownLinks(record.webLinks ?? [], this.origin);
    const linked = [...record.articleLinks, ...own.articleLinks].filter(({ slug, ...spot }) =>
      article(slug, spot),
    );
    const paths = [...record.pathLinks, ...own.pathLinks].filter(({ path, ...spot }) => {
      const exists = this.sitePages.exists(path);
      if (!exists) report(spot, this.sitePages.missing(path));
      return exists;
    });
    const pictures = record.pictures.map(({ path, ...spot }) => {
      const picture = this.pictures.get(path);
      if (!picture) report(spot, missingPicture(path, this.records));
      return picture;
    });
    return {
      ...(record.isLost === true && { isLost: true }),
      hash: record.hash,
      wordCount: record.wordCount,
      headings: record.headings,
      linkedArticles: [...new Set(linked.map(({ slug }) => slug))],
      linkedPaths: [...new Set(paths.map(({ path }) => path))],
      ...(own.isThere && { ownOrigin: this.origin }),
      pictures: pictures.filter((picture) => picture !== undefined),
    };
  }
}

function isSameAnswers(a: readonly Answer[], b: readonly Answer[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ kind, article, by }, index) =>
        kind === b[index]?.kind && article === b[index].article && by === b[index].by,
    )
  );
}

function keptFilesOf({ articles, mentions }: Records, usable: Records["articles"]): ReadonlySet<string> {
  const kept = new Set(mentions.keys());
  if (usable === articles) return kept;
  for (const [slug, { file }] of articles) if (usable.get(slug) !== articles.get(slug)) kept.add(file);
  return kept;
}
