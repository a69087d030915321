import { parseArticleSlug } from "@/lib/core/ids";
import type { ArticleSlug } from "@/lib/core/ids";
import { articleSlugInPath } from "@/lib/site/paths";

/** Where a link in a text leads. */
export type LinkTarget =
  | { readonly kind: "article"; readonly slug: ArticleSlug }
  /** Another page of this site, without fragment or trailing slash. */
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "outside" }
  | { readonly kind: "fragment" };

/**
 * What a link in full leads to on this site, as a path.
 *
 * @param origin the site's, `https://warta.example`; `http` and `https` are one site
 * @returns `undefined` for a link to another site
 * @example
 * pathOnSite("https://warta.example/artikel/a?b#c", "https://warta.example"); //=> "/artikel/a?b#c"
 */
export function pathOnSite(url: string, origin: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname, search, hash, username } = new URL(url);
  return host === new URL(origin).host && username === "" ? `${pathname}${search}${hash}` : undefined;
}

/**
 * @returns `undefined` for what is no address: a bare word, a scheme that a browser would run, a path out of the site
 */
export function readLink(url: string): LinkTarget | undefined {
  if (url.startsWith("#")) return { kind: "fragment" };
  if (/^(?:https?:\/\/[^/]|mailto:|tel:)/i.test(url)) return isHonest(url) ? { kind: "outside" } : undefined;
  if (!/^\/(?![/\\])/.test(url)) return undefined;
  const named = articleSlugInPath(url);
  if (named !== undefined) {
    const slug = parseArticleSlug(named);
    return slug && { kind: "article", slug };
  }
  return { kind: "path", path: url.replace(/[?#].*$/, "").replace(/(?!^)\/$/, "") };
}

/** What stands before an `@` looks like the site to which a link leads, and is not. */
function isHonest(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return !protocol.startsWith("http") || username + password === "";
}
