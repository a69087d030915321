import type { Metadata } from "next";
import { assertNever } from "@/lib/core/assert-never";
import { shareCropType } from "@/lib/site/share-crops";
import type { FeedFormat } from "@/lib/site/paths";
import {
  absolute,
  feedPath,
  frontPath,
  iconPath,
  manifestPath,
  markPath,
  touchIconPath,
} from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { ArticlePageView } from "@/lib/views/article-page";
import { nameFeed } from "@/lib/views/documents/feed";
import type { PageView } from "@/lib/views/page-view";
import type { HeadView } from "@/lib/views/parts";

/**
 * A page's `<head>`. Every page sets its own canonical; one in the root layout would be inherited by all. Pages that no
 * search engine should keep have none and no preview: the not-found page, what a reader saved, the notice of a withdrawn article, and the history
 * of an article, where a mistake would be found that was mended.
 */
export function toMetadata(site: Site, view: PageView): Metadata {
  switch (view.kind) {
    case "history":
    case "not-found":
    case "saved":
    case "withdrawn":
      return { ...toCommon(site, view), robots: { index: false } };
    case "archive":
    case "article":
    case "author":
    case "content-page":
    case "corrections":
    case "day":
    case "front":
    case "month":
    case "search":
    case "section":
    case "topic":
      return {
        ...toCommon(site, view),
        alternates: { canonical: absolute(site.url, view.head.path), types: toAlternates(site, view) },
        robots: {
          index: true,
          follow: true,
          "max-image-preview": "large",
          "max-snippet": -1,
          "max-video-preview": -1,
        },
        openGraph: toOpenGraph(site, view),
        twitter: toCard(site, view),
        // What was paid for is for search, and not for news (Google News policies).
        ...(isSponsored(view) && { other: { "googlebot-news": "noindex" } }),
      };
    default:
      return assertNever(view);
  }
}

function isSponsored(view: PageView): boolean {
  return view.kind === "article" && view.articleKind === "sponsored";
}

function toCommon(site: Site, { kind, head }: PageView): Metadata {
  return {
    title: kind === "front" ? head.title : `${head.title} | ${site.name}`,
    description: head.description,
    icons: {
      icon: [
        { url: markPath, type: "image/svg+xml" },
        { url: iconPath(192), type: "image/png", sizes: "192x192" },
      ],
      apple: { url: touchIconPath, sizes: "180x180" },
    },
    manifest: manifestPath,
  };
}

/** Feeds by their media type, the site's own first; an article has itself as Markdown besides. */
function toAlternates(site: Site, view: PageView) {
  const { list } = view.head;
  const lists = [
    { path: frontPath, title: site.name },
    ...(list ? [{ path: list.href, title: nameFeed(site, list.label) }] : []),
  ];
  const feedsAs = (format: FeedFormat) =>
    lists.map(({ path, title }) => ({ url: absolute(site.url, feedPath(path, format)), title }));
  return {
    "application/rss+xml": feedsAs("rss"),
    "application/atom+xml": feedsAs("atom"),
    "application/feed+json": feedsAs("json"),
    ...(view.kind === "article" && { "text/markdown": [{ url: absolute(site.url, view.markdown) }] }),
  };
}

/** What chat apps and social networks show of a link (https://ogp.me). */
function toOpenGraph(site: Site, view: PageView): Metadata["openGraph"] {
  const preview = {
    ...previewTexts(site, view),
    url: absolute(site.url, view.head.path),
    siteName: site.name,
    locale: "id_ID",
  };
  if (view.kind !== "article") return { ...preview, type: "website" };
  const { published, updated, authors, section, topics } = view;
  return {
    ...preview,
    type: "article",
    images: toImages(site, view),
    publishedTime: published.iso,
    ...(updated && { modifiedTime: updated.iso }),
    authors: authors.map(({ href }) => absolute(site.url, href)),
    section: section.label,
    tags: topics.map(({ label }) => label),
  };
}

/** Those who show a preview print the site's name themselves; the headline stays bare. */
function previewTexts(site: Site, { kind, head }: PageView): Pick<HeadView, "title" | "description"> {
  return { title: kind === "front" ? site.tagline : head.title, description: head.description };
}

/** One picture at most: of several some apps take the first and some the last. */
function toImages(site: Site, { picture, shareImages }: ArticlePageView) {
  if (!picture || !shareImages) return [];
  const { src, width, height } = shareImages.wide;
  return [{ url: absolute(site.url, src), width, height, type: shareCropType, alt: picture.alt }];
}

/** X reads all else from the Open Graph; Next would repeat the picture's size and type for it. */
function toCard(site: Site, view: PageView): Metadata["twitter"] {
  const images = view.kind === "article" ? toImages(site, view).map(({ url, alt }) => ({ url, alt })) : [];
  return { card: images.length > 0 ? "summary_large_image" : "summary", images };
}
