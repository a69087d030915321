import type { Catalogue } from "@/lib/content/catalogue";
import {
  authorPath,
  correctionsPath,
  feedFormats,
  feedPath,
  frontPath,
  hostHeadersPath,
  hostMovesPath,
  indexNowKeyPath,
  llmsPath,
  manifestPath,
  markdownPath,
  monthSitemapPath,
  newsSitemapPath,
  nginxHttpPath,
  nginxServerPath,
  pagesSitemapPath,
  robotsPath,
  sectionPath,
  serverHeadersPath,
  serverMovesPath,
  sitemapIndexPath,
  topicPath,
} from "@/lib/site/paths";
import { searchDayPath } from "@/lib/site/search-paths";
import type { DocumentView } from "@/lib/views/documents/document-view";
import { toCorrectionsFeed } from "@/lib/views/documents/corrections-feed";
import { toAuthorFeed, toSectionFeed, toSiteFeed, toTopicFeed } from "@/lib/views/documents/feed";
import { toMovesView } from "@/lib/views/documents/moves";
import { toIndexNowKeyView } from "@/lib/views/documents/index-now-key";
import { toLlmsView } from "@/lib/views/documents/llms";
import { toMarkdownCopyView } from "@/lib/views/documents/markdown-copy";
import { toServingView } from "@/lib/views/documents/serving";
import { toRobotsView } from "@/lib/views/documents/robots";
import { toSearchDayView } from "@/lib/views/documents/search-day";
import {
  listMonthParts,
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
 * Everything that machines read besides pages: copies of articles, feeds, sitemaps, old addresses and headers for
 * servers. As
 * `lib/pages.ts` is for pages: a document that is not listed here does not exist. They come after the pages that they name, the index of sitemaps at the end.
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
  yield* feedsAt(correctionsPath, (format) => (from) => toCorrectionsFeed(from, format));
  for (const part of listMonthParts(catalogue)) {
    yield document(monthSitemapPath(part.month, part.part), (from) => toMonthSitemapView(from, part));
  }
  for (const day of catalogue.days) yield document(searchDayPath(day), (from) => toSearchDayView(from, day));
  yield document(pagesSitemapPath, toPagesSitemapView);
  yield document(newsSitemapPath, toNewsSitemapView);
  yield document(sitemapIndexPath, toSitemapIndexView);
  yield document(robotsPath, toRobotsView);
  yield document(serverMovesPath, (from) => toMovesView(from, "server"));
  yield document(hostMovesPath, (from) => toMovesView(from, "hosts"));
  yield document(serverHeadersPath, (from) => toServingView(from, "server"));
  yield document(hostHeadersPath, (from) => toServingView(from, "hosts"));
  yield document(nginxHttpPath, (from) => toServingView(from, "nginx-http"));
  yield document(nginxServerPath, (from) => toServingView(from, "nginx-server"));
  yield document(llmsPath, toLlmsView);
  yield document(manifestPath, toWebManifestView);
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
