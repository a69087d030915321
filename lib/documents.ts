import type { Catalogue } from "@/lib/content/catalogue";
import { countByMonth } from "@/lib/queries/archive";
import {
  authorPath,
  feedFormats,
  feedPath,
  frontPath,
  indexNowKeyPath,
  llmsPath,
  markdownPath,
  monthSitemapPath,
  newsSitemapPath,
  pagesSitemapPath,
  robotsPath,
  sectionPath,
  sitemapIndexPath,
  topicPath,
  webManifestPath,
} from "@/lib/site/paths";
import type { DocumentView } from "@/lib/views/documents/document-view";
import { toAuthorFeed, toSectionFeed, toSiteFeed, toTopicFeed } from "@/lib/views/documents/feed";
import { toIndexNowKeyView } from "@/lib/views/documents/index-now-key";
import { toLlmsView } from "@/lib/views/documents/llms";
import { toMarkdownCopyView } from "@/lib/views/documents/markdown-copy";
import { toRobotsView } from "@/lib/views/documents/robots";
import {
  toMonthSitemapView,
  toNewsSitemapView,
  toPagesSitemapView,
  toSitemapIndexView,
} from "@/lib/views/documents/sitemap";
import { toWebManifestView } from "@/lib/views/documents/web-manifest";

/** A document that exists: where it is, and how to learn what it says in a catalogue. */
export interface DocumentEntry {
  readonly kind: "document";
  readonly path: string;
  readonly view: (catalogue: Catalogue) => DocumentView | undefined;
}

type ViewIn = DocumentEntry["view"];

/**
 * Everything that machines read besides pages: copies of articles, feeds, sitemaps and the like. As `lib/pages.ts` is for pages: a document
 * that is not listed here does not exist. They come after the pages that they name, the index of sitemaps at the end.
 */
export function* listDocuments(catalogue: Catalogue): Generator<DocumentEntry> {
  for (const slug of catalogue.publishedBySlug.keys()) {
    yield document(markdownPath(slug), (from) => toMarkdownCopyView(from, slug));
  }
  yield* feedsAt(frontPath, (format) => (from) => toSiteFeed(from, format));
  for (const id of catalogue.sections.keys()) {
    yield* feedsAt(sectionPath(id), (format) => (from) => toSectionFeed(from, format, id));
  }
  for (const slug of catalogue.publishedByTopic.keys()) {
    yield* feedsAt(topicPath(slug), (format) => (from) => toTopicFeed(from, format, slug));
  }
  for (const id of catalogue.authors.keys()) {
    yield* feedsAt(authorPath(id), (format) => (from) => toAuthorFeed(from, format, id));
  }
  for (const month of countByMonth(catalogue).keys()) {
    yield document(monthSitemapPath(month), (from) => toMonthSitemapView(from, month));
  }
  yield document(pagesSitemapPath, toPagesSitemapView);
  yield document(newsSitemapPath, toNewsSitemapView);
  yield document(sitemapIndexPath, toSitemapIndexView);
  yield document(robotsPath, toRobotsView);
  yield document(llmsPath, toLlmsView);
  yield document(webManifestPath, toWebManifestView);
  const { indexNowKey } = catalogue.site;
  if (indexNowKey !== undefined) yield document(indexNowKeyPath(indexNowKey), toIndexNowKeyView);
}

function* feedsAt(
  path: string,
  viewOf: (format: (typeof feedFormats)[number]) => ViewIn,
): Generator<DocumentEntry> {
  for (const format of feedFormats) yield document(feedPath(path, format), viewOf(format));
}

function document(path: string, view: ViewIn): DocumentEntry {
  return { kind: "document", path, view };
}
