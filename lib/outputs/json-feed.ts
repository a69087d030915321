import type { FeedEntryView } from "@/lib/views/documents/feed-entry";
import type { FeedView } from "@/lib/views/documents/feed";
import type { FeedSources } from "./feed-html";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), full text. */
export function toJsonFeed(view: FeedView, sources: FeedSources): string {
  const { url, homeUrl, title, description, entries } = view;
  const { site } = sources;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: homeUrl,
    feed_url: url,
    ...(description !== "" && { description }),
    language: site.language,
    authors: [{ name: site.name, url: site.url }],
    items: entries.map((entry) => toItem(entry, sources)),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function toItem(entry: FeedEntryView, { site, entryHtml }: FeedSources) {
  const { id, url, title, summary, published, updated, authors, categories, shareImage } = entry;
  return {
    id,
    url,
    title,
    summary,
    content_html: entryHtml(entry),
    ...(shareImage && { image: site.url + shareImage.src }),
    date_published: published,
    ...(updated !== published && { date_modified: updated }),
    ...(authors.length > 0 && { authors: authors.map(({ label, href }) => ({ name: label, url: href })) }),
    tags: categories,
    language: site.language,
  };
}
