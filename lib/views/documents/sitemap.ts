import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { Day, Month } from "@/lib/core/ids";
import { parseDay } from "@/lib/core/ids";
import { toIso } from "@/lib/core/instant";
import { countByMonth } from "@/lib/queries/archive";
import { listOfDay } from "@/lib/queries/articles";
import {
  absolute,
  archivePath,
  articlePath,
  authorPath,
  contentPagePath,
  correctionsPath,
  dayPath,
  frontPath,
  mediaPath,
  monthPath,
  monthSitemapPath,
  newsSitemapPath,
  pagesSitemapPath,
  sectionPath,
  topicPath,
} from "@/lib/site/paths";

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
  const months = [...countByMonth(catalogue).keys()].map(monthSitemapPath);
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
    ...[...pages.keys()].map(contentPagePath),
  ];
  return { kind: "sitemap", entries: paths.map((path) => pageEntry(site.url, path)) };
}

/**
 * What a month brought: its articles, its days, itself, and the topics that were first written about in it. So a new
 * article, even one that opens a topic, changes one part.
 *
 * @returns `undefined` for a month in which nothing was published
 */
export function toMonthSitemapView(catalogue: Catalogue, month: Month): SitemapView | undefined {
  const { url } = catalogue.site;
  // Asked for one by one, so that what other months bring is none of this part's business.
  const days = daysOf(month).filter((day) => catalogue.publishedByDay.has(day));
  if (days.length === 0) return undefined;
  const articles = days.flatMap((day) => listOfDay(catalogue, day));
  const topics = articles.flatMap(({ slug }) => catalogue.topicsOpened.get(slug) ?? []);
  return {
    kind: "sitemap",
    entries: [
      ...articles.map((article) => articleEntry(url, article)),
      ...[monthPath(month), ...days.map(dayPath), ...topics.map(topicPath)].map((path) =>
        pageEntry(url, path),
      ),
    ],
  };
}

export function toNewsSitemapView({ site, fresh }: Catalogue): NewsSitemapView {
  return {
    kind: "news-sitemap",
    publication: site.name,
    language: site.language,
    entries: fresh.slice(0, newsLimit).map(({ slug, title, publishedAt }) => ({
      url: absolute(site.url, articlePath(slug)),
      title,
      published: toIso(publishedAt),
    })),
  };
}

/** Google reads so many from one news sitemap. */
const newsLimit = 1000;

/** The days of a month, newest first. */
function daysOf(month: Month): readonly Day[] {
  const dates = Array.from({ length: 31 }, (_, index) => `${month}-${String(31 - index).padStart(2, "0")}`);
  return dates.flatMap((date) => parseDay(date) ?? []);
}

function pageEntry(origin: string, path: string): SitemapEntryView {
  return { url: absolute(origin, path), images: [] };
}

function articleEntry(origin: string, article: PublishedArticle): SitemapEntryView {
  const { slug, publishedAt, updatedAt, image, body } = article;
  const pictures = [...(image ? [image] : []), ...body.pictures].map(({ path }) => mediaPath(path));
  return {
    url: absolute(origin, articlePath(slug)),
    lastModified: toIso(updatedAt ?? publishedAt),
    images: [...new Set(pictures)].map((path) => absolute(origin, path)),
  };
}
