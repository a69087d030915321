import type { FeedView } from "./feed";
import type { MovesView } from "./moves";
import type { IndexNowKeyView } from "./index-now-key";
import type { LlmsView } from "./llms";
import type { MarkdownCopyView } from "./markdown-copy";
import type { RobotsView } from "./robots";
import type { ServingView } from "./serving";
import type { SearchDayView } from "./search-day";
import type { NewsSitemapView, SitemapIndexView, SitemapView } from "./sitemap";
import type { WebManifestView } from "./web-manifest";

/** What any document says. */
export type DocumentView =
  | FeedView
  | IndexNowKeyView
  | LlmsView
  | MarkdownCopyView
  | MovesView
  | NewsSitemapView
  | RobotsView
  | ServingView
  | SearchDayView
  | SitemapIndexView
  | SitemapView
  | WebManifestView;
