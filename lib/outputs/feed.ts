import { assertNever } from "@/lib/core/assert-never";
import type { FeedView } from "@/lib/views/documents/feed";
import { toAtom } from "./atom";
import type { FeedSources } from "./feed-html";
import { toJsonFeed } from "./json-feed";
import { toRss } from "./rss";

export function toFeedText(view: FeedView, sources: FeedSources): string {
  switch (view.format) {
    case "rss":
      return toRss(view, sources);
    case "atom":
      return toAtom(view, sources);
    case "json":
      return toJsonFeed(view, sources);
    default:
      return assertNever(view.format);
  }
}
