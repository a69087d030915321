import { assertNever } from "@/lib/core/assert-never";
import type { DocumentView } from "@/lib/views/documents/document-view";
import { toFeedText } from "./feed";
import type { FeedSources } from "./feed-html";
import { toMovesText } from "./moves";
import { toRobotsText } from "./robots";
import { toNewsSitemap, toSitemap, toSitemapIndex } from "./sitemaps";

/** What documents take from outside their views. */
export type DocumentSources = FeedSources;

/** A document's text, from its view. The same view gives the same text. */
export function toDocumentText(view: DocumentView, sources: DocumentSources): string {
  switch (view.kind) {
    case "feed":
      return toFeedText(view, sources);
    case "moves":
      return toMovesText(view);
    case "robots":
      return toRobotsText(view);
    case "sitemap":
      return toSitemap(view);
    case "sitemap-index":
      return toSitemapIndex(view);
    case "news-sitemap":
      return toNewsSitemap(view);
    default:
      return assertNever(view);
  }
}
