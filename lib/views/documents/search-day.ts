import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { Day } from "@/lib/core/ids";
import { showDateTime } from "@/lib/core/indonesian";
import { listOfDay } from "@/lib/queries/articles";
import { articlePath } from "@/lib/site/paths";
import type { BodyView } from "../body";
import { toArticleBodyView } from "../body";
import { toLabel, toSectionLink } from "../parts";

/** What can be found of an article, and what a result shows of it. */
export interface SearchRecordView {
  readonly href: string;
  readonly title: string;
  readonly standfirst: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** Its section's id, by which results are filtered, and its name. */
  readonly section: string;
  readonly sectionLabel: string;
  readonly kindLabel?: string;
  readonly iso: string;
  readonly dateLabel: string;
  readonly minute: number;
  /** Absent for a text that can't be read any more. */
  readonly body?: BodyView;
}

/** The articles of a day, for who makes the index of the search; no page leads here. */
export interface SearchDayView {
  readonly kind: "search-day";
  readonly records: readonly SearchRecordView[];
}

/** @returns `undefined` for a day without articles */
export function toSearchDayView(catalogue: Catalogue, day: Day): SearchDayView | undefined {
  const articles = listOfDay(catalogue, day);
  if (articles.length === 0) return undefined;
  return { kind: "search-day", records: articles.map((article) => toRecord(catalogue, article)) };
}

const minuteMs = 60_000;

function toRecord(catalogue: Catalogue, article: PublishedArticle): SearchRecordView {
  const { iso, label } = showDateTime(article.publishedAt, catalogue.site.timeZone);
  const kindLabel = toLabel(article);
  return {
    href: articlePath(article.slug),
    title: article.title,
    standfirst: article.standfirst,
    tags: article.tags.map(({ name }) => name),
    authors: article.authors.flatMap((id) => catalogue.authors.get(id)?.name ?? []),
    section: article.section,
    sectionLabel: toSectionLink(catalogue, article.section).label,
    ...(kindLabel !== undefined && { kindLabel }),
    iso,
    dateLabel: label,
    minute: Math.floor(article.publishedAt.epochMs / minuteMs),
    ...(article.body.isLost !== true && { body: toArticleBodyView(catalogue, article) }),
  };
}
