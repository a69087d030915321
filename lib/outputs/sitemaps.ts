import type { NewsSitemapView, SitemapIndexView, SitemapView } from "@/lib/views/documents/sitemap";
import type { XmlElement } from "./xml";
import { element, toXml } from "./xml";

/** Sitemaps by https://www.sitemaps.org/protocol.html, with Google's extensions for images and news. */

const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
const imageExtension = "http://www.google.com/schemas/sitemap-image/1.1";
const newsExtension = "http://www.google.com/schemas/sitemap-news/0.9";

export function toSitemapIndex({ sitemaps }: SitemapIndexView): string {
  const children = sitemaps.map((url): XmlElement => ({ name: "sitemap", children: element("loc", url) }));
  return toXml({ name: "sitemapindex", attributes: { xmlns: protocol }, children });
}

export function toSitemap({ entries }: SitemapView): string {
  return toXml({
    name: "urlset",
    attributes: { xmlns: protocol, "xmlns:image": imageExtension },
    children: entries.map(({ url, lastModified, images }) => ({
      name: "url",
      children: [
        ...element("loc", url),
        ...element("lastmod", lastModified),
        ...images.map((image) => ({ name: "image:image", children: element("image:loc", image) })),
      ],
    })),
  });
}

/**
 * Without an entry when nothing is new: well-formed then, as Google asks, though the protocol's schema wants one entry.
 * A page that is no news would be a false one.
 */
export function toNewsSitemap({ publication, language, entries }: NewsSitemapView): string {
  return toXml({
    name: "urlset",
    attributes: { xmlns: protocol, "xmlns:news": newsExtension },
    children: entries.map(({ url, title, published }) => ({
      name: "url",
      children: [
        ...element("loc", url),
        {
          name: "news:news",
          children: [
            {
              name: "news:publication",
              children: [...element("news:name", publication), ...element("news:language", language)],
            },
            ...element("news:publication_date", published),
            ...element("news:title", title),
          ],
        },
      ],
    })),
  });
}
