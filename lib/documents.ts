import type { Catalogue } from "@/lib/content/catalogue";
import {
  authorPath,
  feedFormats,
  feedPath,
  frontPath,
  hostMovesPath,
  monthSitemapPath,
  newsSitemapPath,
  nginxMovesPath,
  pagesSitemapPath,
  robotsPath,
  sectionPath,
  serverMovesPath,
  sitemapIndexPath,
  topicPath,
} from "@/lib/site/paths";
import type { DocumentView } from "@/lib/views/documents/document-view";
import { toAuthorFeed, toSectionFeed, toSiteFeed, toTopicFeed } from "@/lib/views/documents/feed";
import { toMovesView } from "@/lib/views/documents/moves";
import { toRobotsView } from "@/lib/views/documents/robots";
import {
  listMonthParts,
  toMonthSitemapView,
  toNewsSitemapView,
  toPagesSitemapView,
  toSitemapIndexView,
} from "@/lib/views/documents/sitemap";

/** A document that exists: where it is, and how to learn what it says in a catalogue. */
export interface DocumentEntry {
  readonly kind: "document";
  readonly path: string;
  readonly view: (catalogue: Catalogue) => DocumentView | undefined;
}

type ViewIn = DocumentEntry["view"];

/**
 * Everything that machines read besides pages: feeds, sitemaps, the table of old addresses. As `lib/pages.ts` is for pages: a document
 * that is not listed here does not exist. They come after the pages that they name, the index of sitemaps at the end.
 */
export function* listDocuments(catalogue: Catalogue): Generator<DocumentEntry> {
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
  for (const part of listMonthParts(catalogue)) {
    yield document(monthSitemapPath(part.month, part.part), (from) => toMonthSitemapView(from, part));
  }
  yield document(pagesSitemapPath, toPagesSitemapView);
  yield document(newsSitemapPath, toNewsSitemapView);
  yield document(sitemapIndexPath, toSitemapIndexView);
  yield document(robotsPath, toRobotsView);
  yield document(serverMovesPath, (from) => toMovesView(from, "server"));
  yield document(hostMovesPath, (from) => toMovesView(from, "hosts"));
  yield document(nginxMovesPath, (from) => toMovesView(from, "nginx"));
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
