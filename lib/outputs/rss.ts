import { shareCropType } from "@/lib/site/share-crops";
import { escapeText } from "entities";
import type { FeedEntryView } from "@/lib/views/documents/feed-entry";
import type { FeedView } from "@/lib/views/documents/feed";
import type { FeedSources } from "./feed-html";
import type { XmlElement } from "./xml";
import { element, toXml } from "./xml";

/** RSS 2.0 (https://www.rssboard.org/rss-specification) with full text, names of authors, and picture sizes. */
export function toRss(view: FeedView, sources: FeedSources): string {
  const { url, homeUrl, title, description, updated, entries } = view;
  return toXml({
    name: "rss",
    attributes: {
      version: "2.0",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:media": "http://search.yahoo.com/mrss/",
    },
    children: [
      {
        name: "channel",
        children: [
          ...element("title", title),
          ...element("link", homeUrl),
          ...element("description", escapeText(description)),
          ...element("language", sources.site.language),
          ...element("lastBuildDate", updated && toRfc822(updated)),
          { name: "atom:link", attributes: { href: url, rel: "self", type: "application/rss+xml" } },
          ...entries.map((entry) => toItem(entry, sources)),
        ],
      },
    ],
  });
}

function toItem(entry: FeedEntryView, { site, entryHtml }: FeedSources): XmlElement {
  const { id, url, title, summary, published, authors, categories } = entry;
  return {
    name: "item",
    children: [
      ...element("title", title),
      ...element("link", url),
      ...element("guid", id, { isPermaLink: String(id === url) }),
      ...element("pubDate", toRfc822(published)),
      ...authors.flatMap(({ label }) => element("dc:creator", label)),
      ...categories.flatMap((category) => element("category", category)),
      // Read as HTML, unlike all other plain texts of RSS (https://www.rssboard.org/rss-profile).
      ...element("description", escapeText(summary)),
      ...element("content:encoded", entryHtml(entry)),
      ...mediaOf(entry, site.url),
    ],
  };
}

function mediaOf({ picture, shareImage }: FeedEntryView, origin: string): readonly XmlElement[] {
  if (!picture || !shareImage) return [];
  const { alt, credit } = picture;
  const { src, width, height } = shareImage;
  const size = { width: String(width), height: String(height) };
  const attributes = { url: origin + src, medium: "image", type: shareCropType, ...size };
  const children = [...element("media:description", alt), ...element("media:credit", credit)];
  return [{ name: "media:content", attributes, children }];
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * English whatever the feed's language, and with the offset in digits: RFC 822 knows no WIB.
 *
 * @param iso with offset
 * @example toRfc822("2025-09-13T10:15:00+07:00"); //=> "Sat, 13 Sep 2025 10:15:00 +0700"
 */
export function toRfc822(iso: string): string {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  const weekday = weekdays[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? "";
  const offset = iso.slice(19).replace(":", "");
  return `${weekday}, ${day} ${months[Number(month) - 1] ?? ""} ${year} ${iso.slice(11, 19)} ${offset}`;
}
