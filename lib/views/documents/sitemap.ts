import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { Day, Month } from "@/lib/core/ids";
import { parseDay } from "@/lib/core/ids";
import { showDateTime } from "@/lib/core/indonesian";
import { countByMonth } from "@/lib/queries/archive";
import { isEditorial, listOfDay } from "@/lib/queries/articles";
import {
  absolute,
  archivePath,
  articlePath,
  authorPath,
  contentPagePath,
  correctionsPath,
  dayPath,
  frontPath,
  monthPath,
  monthSitemapPath,
  newsSitemapPath,
  pagesSitemapPath,
  searchPath,
  sectionPath,
  topicPath,
} from "@/lib/site/paths";
import { toPictureForms } from "@/lib/site/picture-files";
import type { Site } from "@/lib/site/site";

/** The list of all lists of addresses. */
export interface SitemapIndexView {
  readonly kind: "sitemap-index";
  readonly sitemaps: readonly string[];
}

export interface SitemapEntryView {
  readonly url: string;
  /** When what the page says last changed in substance, by its front matter; absent where no honest date exists. */
  readonly lastModified?: string | undefined;
  readonly images: readonly string[];
}

export interface SitemapView {
  readonly kind: "sitemap";
  readonly entries: readonly SitemapEntryView[];
}

export interface NewsEntryView {
  readonly url: string;
  readonly title: string;
  readonly published: string;
}

/** Articles of the last two days. */
export interface NewsSitemapView {
  readonly kind: "news-sitemap";
  readonly publication: string;
  readonly language: string;
  readonly entries: readonly NewsEntryView[];
}

export function toSitemapIndexView(catalogue: Catalogue): SitemapIndexView {
  const { url } = catalogue.site;
  const months = listMonthParts(catalogue).map(({ month, part }) => monthSitemapPath(month, part));
  const paths = [pagesSitemapPath, ...months, newsSitemapPath];
  return { kind: "sitemap-index", sitemaps: paths.map((path) => absolute(url, path)) };
}

/** Pages that are there whatever is published. They show lists, so no date of theirs would be honest. */
export function toPagesSitemapView(catalogue: Catalogue): SitemapView {
  const { site, sections, authors, pages } = catalogue;
  const paths = [
    frontPath,
    ...[...sections.keys()].map(sectionPath),
    ...[...authors.keys()].map(authorPath),
    archivePath,
    correctionsPath,
    searchPath,
    ...[...pages.keys()].map(contentPagePath),
  ];
  return { kind: "sitemap", entries: paths.map((path) => pageEntry(site.url, path)) };
}

/** A month's sitemap, or a piece of one of a month that has too much for one. */
export interface MonthPart {
  readonly month: Month;
  /** From 1. */
  readonly part: number;
}

/** So few that with their days and new topics they stay far below the protocol's 50,000 addresses in a sitemap. */
const articlesPerPart = 10_000;

/** The parts that the months are written in, the newest month first. */
export function listMonthParts(catalogue: Catalogue): readonly MonthPart[] {
  return [...countByMonth(catalogue)].flatMap(([month, count]) =>
    Array.from({ length: Math.ceil(count / articlesPerPart) }, (_, index) => ({ month, part: index + 1 })),
  );
}

/**
 * What a month brought, oldest first: its articles, each with the topics that were first written about in it, its days
 * and itself. So a new article, even one that opens a topic, changes one part: the last one of its month.
 *
 * @returns `undefined` for a month, or a part of one, in which nothing was published
 */
export function toMonthSitemapView(
  catalogue: Catalogue,
  { month, part }: MonthPart,
): SitemapView | undefined {
  const { url } = catalogue.site;
  // Asked for one by one, so that what other months bring is none of this part's business.
  const articles = daysOf(month).flatMap((day) => [...listOfDay(catalogue, day)].reverse());
  const ours = articles.slice((part - 1) * articlesPerPart, part * articlesPerPart);
  if (ours.length === 0) return undefined;
  // A day that goes over from one part into the next is in the first of them.
  const known = new Set(articles.slice(0, (part - 1) * articlesPerPart).map(({ day }) => day));
  const days = [...new Set(ours.map(({ day }) => day))].filter((day) => !known.has(day));
  const topics = ours.flatMap(({ slug }) => catalogue.topicsOpened.get(slug) ?? []);
  const pages = [...(part === 1 ? [monthPath(month)] : []), ...days.map(dayPath), ...topics.map(topicPath)];
  return {
    kind: "sitemap",
    entries: [
      ...pages.map((path) => pageEntry(url, path)),
      ...ours.map((article) => articleEntry(catalogue.site, article)),
    ],
  };
}

/** What was paid for is no news, and Google News takes a site out that says it is. */
export function toNewsSitemapView({ site, fresh }: Catalogue): NewsSitemapView {
  const news = fresh.filter(isEditorial);
  return {
    kind: "news-sitemap",
    publication: site.name,
    language: site.language,
    entries: news.slice(0, newsLimit).map(({ slug, title, publishedAt }) => ({
      url: absolute(site.url, articlePath(slug)),
      title,
      published: showDateTime(publishedAt, site.timeZone).iso,
    })),
  };
}

/** Google reads so many from one news sitemap. */
const newsLimit = 1000;

/** As many pictures of a page as the image extension may name. */
const imageLimit = 1000;

/** The days of a month, oldest first. */
function daysOf(month: Month): readonly Day[] {
  const dates = Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
  return dates.flatMap((date) => parseDay(date) ?? []);
}

function pageEntry(origin: string, path: string): SitemapEntryView {
  return { url: absolute(origin, path), images: [] };
}

function articleEntry({ url, timeZone }: Site, article: PublishedArticle): SitemapEntryView {
  const { slug, publishedAt, updatedAt, image, body } = article;
  const pictures = [...(image ? [image] : []), ...body.pictures].map(
    (picture) => toPictureForms(picture).large.src,
  );
  return {
    url: absolute(url, articlePath(slug)),
    lastModified: showDateTime(updatedAt ?? publishedAt, timeZone).iso,
    images: [...new Set(pictures)].slice(0, imageLimit).map((path) => absolute(url, path)),
  };
}
