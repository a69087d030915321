import type { Checked } from "@/lib/core/checked";
import { parseArticleSlug } from "@/lib/core/ids";
import type { ArticleSlug, MediaPath } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { issueAt, wholeFile } from "@/lib/core/issue";
import { fileRules } from "@/lib/core/issue-rules";
import { pictureRules } from "@/lib/core/picture-rules";
import type { Site } from "@/lib/site/site";
import type { Picture } from "./article";
import type { Mentions } from "./mentions";
import type { FrontRecord } from "./read-newsroom";
import type { ArticleRecord, AuthorRecord, ContentPageRecord, RedirectRecord, SectionRecord } from "./record";
import { kindOfSource, stemOf } from "./source-file";
import type { SourceReading } from "./source-reading";

/** Everything that the content folder says, file by file, before the files are held against each other. */
export interface Records {
  readonly site: Site;
  /** In the order of their paths. */
  readonly articles: ReadonlyMap<ArticleSlug, ArticleRecord>;
  /** Articles whose files hold no usable record, with their files. */
  readonly heldArticles: ReadonlyMap<ArticleSlug, string>;
  readonly authors: readonly AuthorRecord[];
  readonly sections: readonly SectionRecord[];
  readonly pages: readonly ContentPageRecord[];
  readonly front?: FrontRecord;
  readonly redirects: readonly RedirectRecord[];
  readonly pictures: ReadonlyMap<MediaPath, Picture>;
  /** All files that hold no usable record. */
  readonly heldFiles: ReadonlySet<string>;
  /** What files at fault name of others all the same, by file. */
  readonly mentions: ReadonlyMap<string, Mentions>;
}

/** Used while `site.yaml` can't be read, so that the faults of the other files can still be told. */
export const fallbackTimeZone = "Asia/Jakarta";

/**
 * Sorts what the files say by kind.
 *
 * @param readings in the order of their paths
 * @returns no value when `site.yaml` is missing or at fault: nothing can be made without it
 */
export function collectRecords(readings: Iterable<SourceReading>): Checked<Records> {
  const issues: Issue[] = [];
  const articles = new Map<ArticleSlug, ArticleRecord>();
  const heldArticles = new Map<ArticleSlug, string>();
  const authors: AuthorRecord[] = [];
  const sections: SectionRecord[] = [];
  const pages: ContentPageRecord[] = [];
  const pictures = new Map<MediaPath, Picture>();
  const heldFiles = new Set<string>();
  const mentions = new Map<string, Mentions>();
  const pictureNames = new Map<string, string>();
  let site: Site | undefined;
  let front: FrontRecord | undefined;
  let redirects: readonly RedirectRecord[] = [];
  let hasSiteFile = false;

  for (const { file, record: found, issues: wrong, mentions: named } of readings) {
    if (wrong.length > 0) issues.push(...wrong);
    if (named) mentions.set(file, named);
    const kind = found?.kind ?? kindOfSource(file);
    if (kind === "site") hasSiteFile = true;
    if (kind === "article") {
      // A name in capitals is at fault by itself; that its address is taken is to be told at once.
      const slug =
        found?.kind === "article" ? found.record.slug : parseArticleSlug(stemOf(file).toLowerCase());
      // The first file by path keeps its slug, even while it is at fault: no other may take over its address.
      const other = slug && (articles.get(slug)?.file ?? heldArticles.get(slug));
      if (slug && other !== undefined) {
        issues.push(issueAt(wholeFile(file), fileRules.duplicateSlug({ slug, other })));
        continue;
      }
      if (slug && !found) heldArticles.set(slug, file);
    }
    switch (found?.kind) {
      case "article":
        articles.set(found.record.slug, found.record);
        break;
      case "author":
        authors.push(found.record);
        break;
      case "section":
        sections.push(found.record);
        break;
      case "page":
        pages.push(found.record);
        break;
      case "picture": {
        const { path } = found.record;
        const name = path.toLowerCase();
        const other = pictureNames.get(name);
        if (other !== undefined)
          issues.push(issueAt(wholeFile(file), pictureRules.twin({ value: path, other })));
        pictureNames.set(name, path);
        pictures.set(path, found.record);
        break;
      }
      case "site":
        site = found.record;
        break;
      case "front":
        front = found.record;
        break;
      case "redirects":
        redirects = found.record;
        break;
      // Readers of files know it; no page is made of it.
      case "wording":
      case undefined:
        heldFiles.add(file);
        break;
    }
  }
  if (!hasSiteFile) issues.push(issueAt(wholeFile("site.yaml"), fileRules.siteMissing({})));
  if (!site) return { issues };
  const lists = { authors, sections, pages, redirects };
  const parts = { site, articles, heldArticles, ...lists, pictures, heldFiles, mentions };
  return { value: { ...parts, ...(front && { front }) }, issues };
}

/** @param siteUrl takes the place of the address in `site.yaml`, when there is one */
export function atSiteUrl(records: Records, siteUrl: string | undefined): Records {
  return siteUrl === undefined ? records : { ...records, site: { ...records.site, url: siteUrl } };
}
