import type { FeedView } from "./feed";
import type { MovesView } from "./moves";
import type { RobotsView } from "./robots";
import type { NewsSitemapView, SitemapIndexView, SitemapView } from "./sitemap";

/** What any document says. */
export type DocumentView =
  FeedView | MovesView | NewsSitemapView | RobotsView | SitemapIndexView | SitemapView;
