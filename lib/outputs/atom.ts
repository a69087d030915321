import { shareCropType } from "@/lib/site/share-crops";
import type { FeedEntryView } from "@/lib/views/documents/feed-entry";
import type { FeedView } from "@/lib/views/documents/feed";
import type { FeedSources } from "./feed-html";
import type { XmlElement } from "./xml";
import { element, toXml } from "./xml";

/** What an empty feed says of when it last changed, which Atom demands: the beginning of time. */
const never = "1970-01-01T00:00:00Z";

/** Atom 1.0 (RFC 4287), full text. */
export function toAtom(view: FeedView, sources: FeedSources): string {
  const { url, homeUrl, title, description, updated = never, entries } = view;
  const { site } = sources;
  return toXml({
    name: "feed",
    attributes: { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": site.language },
    children: [
      ...element("id", url),
      ...element("title", title),
      ...element("subtitle", description === "" ? undefined : description),
      ...element("updated", updated),
      { name: "link", attributes: { rel: "self", type: "application/atom+xml", href: url } },
      { name: "link", attributes: { rel: "alternate", type: "text/html", href: homeUrl } },
      person("author", site.name, site.url),
      ...entries.map((entry) => toEntry(entry, sources)),
    ],
  });
}

function toEntry(entry: FeedEntryView, { site, entryHtml }: FeedSources): XmlElement {
  const { id, url, title, summary, published, updated, authors, categories } = entry;
  return {
    name: "entry",
    children: [
      ...element("id", id),
      ...element("title", title),
      { name: "link", attributes: { rel: "alternate", type: "text/html", href: url } },
      ...enclosureOf(entry, site.url),
      ...element("published", published),
      ...element("updated", updated),
      ...authors.map(({ label, href }) => person("author", label, href)),
      ...categories.map((term): XmlElement => ({ name: "category", attributes: { term } })),
      ...element("summary", summary),
      ...element("content", entryHtml(entry), { type: "html" }),
    ],
  };
}

function enclosureOf({ picture, shareImage }: FeedEntryView, origin: string): readonly XmlElement[] {
  if (!picture || !shareImage) return [];
  const { src } = shareImage;
  const attributes = { rel: "enclosure", type: shareCropType, href: origin + src, title: picture.alt };
  return [{ name: "link", attributes }];
}

function person(name: string, label: string, uri: string): XmlElement {
  return { name, children: [...element("name", label), ...element("uri", uri)] };
}
