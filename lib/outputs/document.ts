import { assertNever } from "@/lib/core/assert-never";
import type { DocumentView } from "@/lib/views/documents/document-view";
import type { InlineHashes } from "@/lib/site/security-headers";
import { toFeedText } from "./feed";
import type { FeedSources } from "./feed-html";
import { toMovesText } from "./moves";
import { toLlmsText } from "./llms";
import type { BodyMarkdown } from "./markdown-copy";
import { toMarkdownCopy } from "./markdown-copy";
import { toRobotsText } from "./robots";
import { toServingText } from "./serving";
import { toSearchDay } from "./search-day";
import { toNewsSitemap, toSitemap, toSitemapIndex } from "./sitemaps";
import { toWebManifest } from "./web-manifest";

/** What documents take from outside their views. */
export interface DocumentSources extends FeedSources {
  readonly bodyMarkdown: BodyMarkdown;
  /** Of the app that renders the pages; absent where no page is finished for static files. */
  readonly inlineHashes?: () => InlineHashes;
}

/** A document's text, from its view. The same view gives the same text. */
export function toDocumentText(view: DocumentView, sources: DocumentSources): string {
  const origin = sources.site.url;
  switch (view.kind) {
    case "feed":
      return toFeedText(view, sources);
    case "moves":
      return toMovesText(view);
    case "index-now-key":
      // The key and nothing else (https://www.indexnow.org/documentation).
      return view.key;
    case "llms":
      return toLlmsText(view, origin);
    case "markdown-copy":
      return toMarkdownCopy(view, { origin, bodyMarkdown: sources.bodyMarkdown });
    case "robots":
      return toRobotsText(view);
    case "serving":
      return toServingText(view, sources.inlineHashes?.() ?? { styles: [], scripts: [] });
    case "search-day":
      return toSearchDay(view);
    case "sitemap":
      return toSitemap(view);
    case "sitemap-index":
      return toSitemapIndex(view);
    case "news-sitemap":
      return toNewsSitemap(view);
    case "web-manifest":
      return toWebManifest(view);
    default:
      return assertNever(view);
  }
}
