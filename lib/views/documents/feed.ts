import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { AuthorId, SectionId, TopicSlug } from "@/lib/core/ids";
import { listByAuthor, listInSection, listLatest, listOnTopic } from "@/lib/queries/articles";
import type { FeedFormat } from "@/lib/site/paths";
import { absolute, authorPath, feedPath, frontPath, sectionPath, topicPath } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { FeedEntryView } from "./feed-entry";
import { countWordsInFeed, toFeedEntry } from "./feed-entry";

/** The newest articles of the site or of a list, for feed readers. */
export interface FeedView {
  readonly kind: "feed";
  readonly format: FeedFormat;
  /** Of the feed itself. */
  readonly url: string;
  /** Of the page that shows the same list. */
  readonly homeUrl: string;
  readonly title: string;
  readonly description: string;
  /** When an entry last changed in substance; ISO 8601 with offset. Absent for a feed without any. */
  readonly updated?: string | undefined;
  readonly entries: readonly FeedEntryView[];
}

/** How many articles a feed has; the archive of days has the rest. */
const siteLength = 20;
const listLength = 10;
/** About 200 KB as HTML; feeds above 250 KB are a burden to readers (JSON Feed 1.1, "Suggestions for Publishers"). */
const wordLimit = 18_000;

interface Source {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly articles: readonly PublishedArticle[];
}

export function toSiteFeed(catalogue: Catalogue, format: FeedFormat): FeedView {
  const { name, tagline } = catalogue.site;
  const articles = listLatest(catalogue, { limit: siteLength });
  return toFeed(catalogue, format, { path: frontPath, title: name, description: tagline, articles });
}

export function toSectionFeed(catalogue: Catalogue, format: FeedFormat, id: SectionId): FeedView | undefined {
  const section = catalogue.sections.get(id);
  if (!section) return undefined;
  const { title, description } = section;
  const articles = listInSection(catalogue, id, { limit: siteLength });
  return toFeed(catalogue, format, {
    path: sectionPath(id),
    title: nameFeed(catalogue.site, title),
    description,
    articles,
  });
}

export function toTopicFeed(catalogue: Catalogue, format: FeedFormat, slug: TopicSlug): FeedView | undefined {
  const articles = listOnTopic(catalogue, slug, { limit: listLength });
  const name = articles[0]?.tags.find((tag) => tag.slug === slug)?.name;
  if (name === undefined) return undefined;
  const description = `Berita tentang ${name} dari ${catalogue.site.name}.`;
  return toFeed(catalogue, format, {
    path: topicPath(slug),
    title: nameFeed(catalogue.site, name),
    description,
    articles,
  });
}

export function toAuthorFeed(catalogue: Catalogue, format: FeedFormat, id: AuthorId): FeedView | undefined {
  const author = catalogue.authors.get(id);
  if (!author) return undefined;
  const articles = listByAuthor(catalogue, id, { limit: listLength });
  const description = `Tulisan ${author.name} di ${catalogue.site.name}.`;
  return toFeed(catalogue, format, {
    path: authorPath(id),
    title: nameFeed(catalogue.site, author.name),
    description,
    articles,
  });
}

/** The name of a list's feed among those of other sites, in a feed reader. */
export function nameFeed(site: Site, list: string): string {
  return `${list} - ${site.name}`;
}

function toFeed(catalogue: Catalogue, format: FeedFormat, { path, articles, ...texts }: Source): FeedView {
  const { url } = catalogue.site;
  const entries = upToWords(articles).map((article) => toFeedEntry(catalogue, article));
  return {
    kind: "feed",
    format,
    url: absolute(url, feedPath(path, format)),
    homeUrl: absolute(url, path),
    ...texts,
    updated: entries.map(({ updated }) => updated).reduce<string | undefined>(later, undefined),
    entries,
  };
}

/** The first articles, as many as a feed can carry. */
function upToWords(articles: readonly PublishedArticle[]): readonly PublishedArticle[] {
  let words = 0;
  return articles.filter((article) => {
    words += countWordsInFeed(article);
    return words <= wordLimit;
  });
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && Date.parse(a) >= Date.parse(b) ? a : b;
}
