import type { Checked } from "@/lib/core/checked";
import type { MediaPath } from "@/lib/core/ids";
import type { Issue } from "@/lib/core/issue";
import { issueAt } from "@/lib/core/issue";
import { fileRules } from "@/lib/core/issue-rules";
import type { Site } from "@/lib/site/site";
import type { Picture } from "./article";
import type { Redirect } from "./newsroom";
import { readArticle } from "./read-article";
import type { FrontRecord } from "./read-newsroom";
import { readAuthor, readContentPage, readFront, readRedirects, readSection, readSite } from "./read-newsroom";
import type { ArticleRecord, AuthorRecord, ContentPageRecord, SectionRecord } from "./record";
import type { SourceFile } from "./source-file";
import { kindOfSource, stemOf } from "./source-file";

/** Everything that the content folder says, file by file, before the files are held against each other. */
export interface Records {
  readonly site: Site;
  readonly articles: readonly ArticleRecord[];
  /** Names of article files that hold no usable record. */
  readonly heldArticles: ReadonlySet<string>;
  readonly authors: readonly AuthorRecord[];
  readonly sections: readonly SectionRecord[];
  readonly pages: readonly ContentPageRecord[];
  readonly front?: FrontRecord;
  readonly redirects: readonly Redirect[];
  readonly pictures: ReadonlyMap<MediaPath, Picture>;
}

/** What lies in the content folder, as read from the disk. */
export interface ContentFolder {
  readonly files: readonly SourceFile[];
  readonly pictures: ReadonlyMap<MediaPath, Picture>;
  /** Files that could not be read at all. */
  readonly issues: readonly Issue[];
}

/**
 * The article file that each slug belongs to: the first by path, even while it is at fault, so that no other file can
 * take over its address.
 */
function ownersOfSlugs(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { path } of files) {
    if (kindOfSource(path) === "article" && !owners.has(stemOf(path))) owners.set(stemOf(path), path);
  }
  return owners;
}

/** @returns no value when `site.yaml` is missing or at fault: nothing can be made without it */
export function readRecords(folder: ContentFolder): Checked<Records> {
  const issues: Issue[] = [...folder.issues];
  const take = <T>({ value, issues: found }: Checked<T>): T | undefined => {
    issues.push(...found);
    return value;
  };
  const all = <T>(read: (source: SourceFile) => Checked<T>, kind: string): T[] =>
    folder.files
      .filter((file) => kindOfSource(file.path) === kind)
      .map((file) => take(read(file)))
      .filter((value) => value !== undefined);

  const [site] = all(readSite, "site");
  // Without the site's zone the articles can still be read; their own faults are worth telling in the same run.
  const timeZone = site?.timeZone ?? "Asia/Jakarta";
  const [front] = all(readFront, "front");
  const owners = ownersOfSlugs(folder.files);
  const articles = all((source) => readArticle(source, timeZone), "article").filter(({ file, slug }) => {
    const other = owners.get(slug);
    if (other === undefined || other === file) return true;
    issues.push(issueAt({ file, line: 1, column: 1 }, fileRules.duplicateSlug({ slug, other })));
    return false;
  });
  const usable = new Set(articles.map((article) => article.file));
  const held = folder.files.filter((file) => kindOfSource(file.path) === "article" && !usable.has(file.path));
  const records = {
    articles,
    heldArticles: new Set(held.map((file) => stemOf(file.path))),
    authors: all(readAuthor, "author"),
    sections: all(readSection, "section"),
    pages: all(readContentPage, "page"),
    ...(front && { front }),
    redirects: all(readRedirects, "redirects").flat(),
    pictures: folder.pictures,
  };
  if (!folder.files.some((file) => kindOfSource(file.path) === "site")) {
    issues.push(issueAt({ file: "site.yaml", line: 1, column: 1 }, fileRules.siteMissing({})));
  }
  return site ? { value: { site, ...records }, issues } : { issues };
}
