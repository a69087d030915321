import { monthOf } from "@/lib/core/ids";
import {
  articlePath,
  isReservedName,
  llmsPath,
  manifestPath,
  markPath,
  pageOfDocument,
  readSitePath,
  robotsPath,
  sitemapIndexPath,
  touchIconPath,
} from "@/lib/site/paths";
import { indexNowKeyPath } from "@/lib/site/serving-paths";
import type { Catalogue } from "./catalogue";
import type { Records } from "./records";

/** Whose an address is. */
export interface Holder {
  /** Whether readers find something there now. */
  readonly isPublic: boolean;
  /** The file that it is made of, where it is made of one. */
  readonly file?: string;
}

const noFile: Holder = { isPublic: true };
const documents: ReadonlySet<string> = new Set([
  robotsPath,
  llmsPath,
  sitemapIndexPath,
  manifestPath,
  markPath,
  touchIconPath,
]);

/** Says of any address whose it is. */
export class Addresses {
  private readonly withdrawn: ReadonlyMap<string, string>;

  constructor(
    private readonly catalogue: Omit<Catalogue, "moves" | "nextDueMs">,
    private readonly records: Pick<Records, "articles" | "heldArticles">,
  ) {
    this.withdrawn = new Map(catalogue.withdrawn.map(({ slug, file }) => [slug, file]));
  }

  /** @returns `undefined` for an address that no page has, nor will have when an article's time has come */
  holderOf(path: string): Holder | undefined {
    const target = readSitePath(path);
    const { catalogue, records } = this;
    switch (target?.kind) {
      case "front":
      case "archive":
      case "corrections":
      case "search":
      case "saved":
        return noFile;
      case "article": {
        const { slug } = target;
        const file = catalogue.publishedBySlug.get(slug)?.file ?? this.withdrawn.get(slug);
        if (file !== undefined) return { isPublic: true, file };
        const hidden = records.articles.get(slug)?.file ?? records.heldArticles.get(slug);
        return hidden === undefined ? undefined : { isPublic: false, file: hidden };
      }
      case "history":
        return catalogue.histories.has(target.slug) ? this.holderOf(articlePath(target.slug)) : undefined;
      case "section":
        return holder(catalogue.sections.get(target.id));
      case "author":
        return holder(catalogue.authors.get(target.id));
      case "content-page":
        return isReservedName(target.slug) ? noFile : holder(catalogue.pages.get(target.slug));
      case "topic":
        return catalogue.publishedByTopic.has(target.slug) ? noFile : undefined;
      case "day":
        return catalogue.dayCounts.has(target.day) ? noFile : undefined;
      case "month":
        return catalogue.days.some((day) => monthOf(day) === target.month) ? noFile : undefined;
      case "media":
        // What readers get of a picture has another name with each version of it, which no old address can lead to.
        return undefined;
      case undefined:
        return this.holderOfDocument(path);
    }
  }

  private holderOfDocument(path: string): Holder | undefined {
    const { indexNowKey } = this.catalogue.site;
    const isKey = indexNowKey !== undefined && path === indexNowKeyPath(indexNowKey);
    if (isKey || documents.has(path) || /^\/sitemap-.*\.xml$/.test(path)) return noFile;
    const page = pageOfDocument(path);
    if (page === undefined) return undefined;
    const target = readSitePath(page);
    // A withdrawn article has a notice and no copy.
    const isNotice = target?.kind === "article" && this.withdrawn.has(target.slug);
    return isNotice ? undefined : this.holderOf(page);
  }
}

function holder(record: { readonly file: string } | undefined): Holder | undefined {
  return record && { isPublic: true, file: record.file };
}
