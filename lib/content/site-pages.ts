import type { ArticleSlug, Day, TopicSlug } from "@/lib/core/ids";
import { monthOf } from "@/lib/core/ids";
import { dayOf } from "@/lib/core/instant";
import type { Finding } from "@/lib/core/issue";
import { referenceRules } from "@/lib/core/issue-rules";
import { authorPath, contentPagePath, readSitePath, sectionPath, topicPath } from "@/lib/site/paths";
import type { ArticleRecord } from "./record";
import type { Records } from "./records";
import type { Audience } from "./state";
import { isPublicAt } from "./state";
import { suggest } from "./suggest";

/** Which pages there are at an instant, for links to them. */
export class SitePages {
  private readonly sections: ReadonlySet<string>;
  private readonly authors: ReadonlySet<string>;
  private readonly pages: ReadonlySet<string>;
  private topics: ReadonlySet<TopicSlug> | undefined;
  private days: ReadonlySet<Day> | undefined;

  /** @param usable the records that articles are made of */
  constructor(
    private readonly records: Records,
    private readonly usable: Records["articles"],
    private readonly nowMs: number,
    private readonly audience: Audience,
  ) {
    this.sections = new Set(records.sections.map((section) => section.id));
    this.authors = new Set(records.authors.map((author) => author.id));
    this.pages = new Set(records.pages.map((page) => page.slug));
  }

  exists(path: string): boolean {
    const target = readSitePath(path);
    switch (target?.kind) {
      case "front":
      case "archive":
      case "corrections":
      case "search":
      case "saved":
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
        return this.records.pictures.has(target.path);
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

  /** Why a link can't be followed. */
  missing(value: string): Finding {
    const { sections, authors, pages } = this.records;
    const known = [
      ...pages.map(({ slug }) => contentPagePath(slug)),
      ...sections.map(({ id }) => sectionPath(id)),
      ...authors.map(({ id }) => authorPath(id)),
      ...[...this.publicTopics()].map(topicPath),
    ];
    return referenceRules.page({ value, suggestion: suggest(value, known) });
  }

  // Both are worked out when a text links there, which is seldom.

  private publicDays(): ReadonlySet<Day> {
    this.days ??= new Set(
      this.publicRecords().map((record) => dayOf(record.head.publishedAt, this.records.site.timeZone)),
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

  private isPublic(slug: ArticleSlug): boolean {
    const record = this.usable.get(slug);
    return record !== undefined && isPublicAt(record, this.nowMs, this.audience);
  }
}
