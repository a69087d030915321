import type {
  ArticleSlug,
  AuthorId,
  Day,
  MediaPath,
  Month,
  PageSlug,
  SectionId,
  TopicSlug,
} from "@/lib/core/ids";
import {
  parseArticleSlug,
  parseAuthorId,
  parseDay,
  parseMediaPath,
  parseMonth,
  parsePageSlug,
  parseSectionId,
  parseTopicSlug,
} from "@/lib/core/ids";
import { previewPath } from "./preview-paths";

/** The only maker of this site's addresses. All are paths; `absolute` adds the public origin. */

export const frontPath = "/";
export const archivePath = "/indeks";
export const correctionsPath = "/koreksi";
export const searchPath = "/cari";
/** Where the not-found page is kept; static hosts look for `404.html`. */
export const notFoundPath = "/404";

/** What machines read besides pages has an ending, unlike pages. */
export const robotsPath = "/robots.txt";
export const llmsPath = "/llms.txt";
export const sitemapIndexPath = "/sitemap.xml";
export const newsSitemapPath = "/sitemap-berita.xml";
export const pagesSitemapPath = "/sitemap-halaman.xml";

/** Where addresses lead that pages once had, in the form that each reader of the table takes. */
export const hostMovesPath = "/_redirects";
/** Which headers answers have, for static hosts. */
export const hostHeadersPath = "/_headers";
/** Below the publisher's own folder, so that these are never served. */
export const serverMovesPath = "/.warta/pengalihan.json";
export const serverHeadersPath = "/.warta/penyajian.json";
/** For `http { … }` and for `server { … }`. */
export const nginxHttpPath = "/.warta/nginx-http.conf";
export const nginxServerPath = "/.warta/nginx-server.conf";
/** How the site is doing; written after each publish, and no page or document of an edition. */
export const statusPath = "/status.json";

/** @param part from 1; of most months there is but the first */
export function monthSitemapPath(month: Month, part: number): string {
  return `/sitemap-${month}${part === 1 ? "" : `-${String(part)}`}.xml`;
}

/** What the site says of itself to a phone that puts it on its home screen. */
export const manifestPath = "/manifest.webmanifest";

/** The site's mark, in the forms that browsers and phones ask for; files of `public/`. */
export const markPath = "/favicon.svg";
export const touchIconPath = "/apple-touch-icon.png";
export const iconSizes = [192, 512] as const;
export type IconSize = (typeof iconSizes)[number];

/** @param size of the square, in pixels */
export function iconPath(size: IconSize): string {
  return `/icon-${String(size)}.png`;
}

export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

const feedNames: Readonly<Record<FeedFormat, string>> = {
  rss: "rss.xml",
  atom: "atom.xml",
  json: "feed.json",
};

/**
 * @param path of the page that shows the list which the feed carries
 * @example feedPath("/kanal/bisnis", "rss"); //=> "/kanal/bisnis/rss.xml"
 */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path === frontPath ? "" : path}/${feedNames[format]}`;
}

/** Where search engines find the proof that who tells them of changes may do so (IndexNow). */
export function indexNowKeyPath(key: string): string {
  return `/${key}.txt`;
}

/** Whether a path is that of a document for machines, whose file has the same name. */
export function isDocumentPath(path: string): boolean {
  return /\.(?:xml|json|txt|md|conf|webmanifest)$/.test(path) || /^\/_[a-z]+$/.test(path);
}

export function articlePath(slug: ArticleSlug): string {
  return `/artikel/${slug}`;
}

/** Of the copy in Markdown that each public article has. */
export function markdownPath(slug: ArticleSlug): string {
  return `${articlePath(slug)}.md`;
}

const historyName = "riwayat";

/** Of the page that tells how an article changed after it was published. */
export function historyPath(slug: ArticleSlug): string {
  return `${articlePath(slug)}/${historyName}`;
}

/** Whether a path is an article's own: that of its page, of its copy in Markdown, or of its history. */
export function isArticlePath(path: string): boolean {
  const kind = readSitePath(path.replace(/\.md$/, ""))?.kind;
  return kind === "article" || (kind === "history" && !path.endsWith(".md"));
}

export function sectionPath(id: SectionId): string {
  return `/kanal/${id}`;
}

export function topicPath(slug: TopicSlug): string {
  return `/topik/${slug}`;
}

export function authorPath(id: AuthorId): string {
  return `/penulis/${id}`;
}

export function monthPath(month: Month): string {
  return `${archivePath}/${month.replace("-", "/")}`;
}

export function dayPath(day: Day): string {
  return `${archivePath}/${day.replaceAll("-", "/")}`;
}

export function contentPagePath(slug: PageSlug): string {
  return `/${slug}`;
}

export function mediaPath(path: MediaPath): string {
  return `/media/${path}`;
}

/** What a page of this form has beside it: an article its copy and its history, a list its feeds. */
export function pathsBeside(path: string): readonly string[] {
  switch (readSitePath(path)?.kind) {
    case "article":
      return [`${path}.md`, `${path}/${historyName}`];
    case "front":
    case "section":
    case "topic":
    case "author":
    case "corrections":
      return feedFormats.map((format) => feedPath(path, format));
    default:
      return [];
  }
}

/** The page that has a document beside it; `undefined` for a document of its own, and for what is none. */
export function pageOfDocument(path: string): string | undefined {
  const end = path.endsWith(".md") ? -".md".length : path.lastIndexOf("/");
  const page = path.slice(0, end) || frontPath;
  return pathsBeside(page).includes(path) ? page : undefined;
}

/** @param origin the site's URL, without a trailing slash */
export function absolute(origin: string, path: string): string {
  return `${origin}${path === frontPath ? "/" : path}`;
}

/** The slug in a link to an article, so that the link can be checked; `undefined` for any other link. */
export function articleSlugInPath(path: string): string | undefined {
  return /^\/artikel\/([^/?#]+)\/?(?:[?#].*)?$/.exec(path)?.[1];
}

/** What a path of this site stands for, by its form; whether such a thing exists is another question. */
export type SitePath =
  | { readonly kind: "front" }
  | { readonly kind: "archive" }
  | { readonly kind: "corrections" }
  | { readonly kind: "search" }
  | { readonly kind: "article"; readonly slug: ArticleSlug }
  | { readonly kind: "history"; readonly slug: ArticleSlug }
  | { readonly kind: "section"; readonly id: SectionId }
  | { readonly kind: "topic"; readonly slug: TopicSlug }
  | { readonly kind: "author"; readonly id: AuthorId }
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "media"; readonly path: MediaPath }
  | { readonly kind: "content-page"; readonly slug: PageSlug };

/** The inverse of the makers above; `undefined` for a path that none of them makes. */
export function readSitePath(path: string): SitePath | undefined {
  if (path === frontPath) return { kind: "front" };
  if (path === archivePath) return { kind: "archive" };
  if (path === correctionsPath) return { kind: "corrections" };
  if (path === searchPath) return { kind: "search" };
  const [, room = "", ...rest] = path.split("/");
  const name = rest.join("/");
  switch (`/${room}`) {
    case "/artikel":
      return rest.length === 2 && rest[1] === historyName
        ? maybe(parseArticleSlug(rest[0] ?? ""), (slug) => ({ kind: "history", slug }))
        : maybe(parseArticleSlug(name), (slug) => ({ kind: "article", slug }));
    case "/kanal":
      return maybe(parseSectionId(name), (id) => ({ kind: "section", id }));
    case "/topik":
      return maybe(parseTopicSlug(name), (slug) => ({ kind: "topic", slug }));
    case "/penulis":
      return maybe(parseAuthorId(name), (id) => ({ kind: "author", id }));
    case archivePath:
      if (rest.length === 3) return maybe(parseDay(rest.join("-")), (day) => ({ kind: "day", day }));
      if (rest.length === 2) return maybe(parseMonth(rest.join("-")), (month) => ({ kind: "month", month }));
      return undefined;
    case "/media":
      return maybe(parseMediaPath(path), (media) => ({ kind: "media", path: media }));
    default:
      return rest.length > 0
        ? undefined
        : maybe(parsePageSlug(room), (slug) => ({ kind: "content-page", slug }));
  }
}

/** Whether the site has another use for the address of a content page with that name. */
export function isReservedName(slug: PageSlug): boolean {
  const path = contentPagePath(slug);
  return path === notFoundPath || path === previewPath || readSitePath(path)?.kind !== "content-page";
}

function maybe<Id>(id: Id | undefined, make: (id: Id) => SitePath): SitePath | undefined {
  return id === undefined ? undefined : make(id);
}
