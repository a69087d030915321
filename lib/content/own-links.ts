import { pathOnSite, readLink } from "./markdown/links";
import type { BodyRecord } from "./record";

export interface OwnLinks extends Pick<BodyRecord, "articleLinks" | "pathLinks"> {
  readonly isThere: boolean;
}

/** Of links in full those that lead to this site, as what they lead to: they are held to be live as paths are. */
export function ownLinks(links: NonNullable<BodyRecord["webLinks"]>, origin: string): OwnLinks {
  const articleLinks: BodyRecord["articleLinks"][number][] = [];
  const pathLinks: BodyRecord["pathLinks"][number][] = [];
  for (const { url, ...spot } of links) {
    const path = pathOnSite(url, origin);
    const target = path === undefined ? undefined : readLink(path);
    if (target?.kind === "article") articleLinks.push({ slug: target.slug, ...spot });
    // What can't be the name of an article is no page of this site either.
    else if (path !== undefined)
      pathLinks.push({ path: target?.kind === "path" ? target.path : path, ...spot });
  }
  return { articleLinks, pathLinks, isThere: articleLinks.length + pathLinks.length > 0 };
}
