import type { FeedView } from "./feed";
import type { RobotsView } from "./robots";
import type { NewsSitemapView, SitemapIndexView, SitemapView } from "./sitemap";

/** What any document says. */
export type DocumentView = FeedView | NewsSitemapView | RobotsView | SitemapIndexView | SitemapView;
