import type { EditorsCatalogue } from "@/lib/content/catalogue";
import { addressOfFile } from "@/lib/content/renames";
import type { Issue } from "@/lib/core/issue";
import { frontPath, readSitePath } from "@/lib/site/paths";
import type { LinkView } from "@/lib/views/parts";

const frontFile = "front.yaml";

/** Where the page of a content file is; `undefined` for one that is no page. */
export function pathOfFile(file: string): string | undefined {
  return file === frontFile ? frontPath : addressOfFile(file);
}

/** The content file that a page is made of; `undefined` for a page that is made of many. */
export function fileOfPath(catalogue: EditorsCatalogue, path: string): string | undefined {
  const target = readSitePath(path);
  switch (target?.kind) {
    case "article": {
      const { slug } = target;
      const withdrawn = catalogue.withdrawn.find((article) => article.slug === slug);
      return (catalogue.publishedBySlug.get(slug) ?? withdrawn)?.file;
    }
    case "section":
      return catalogue.sections.get(target.id)?.file;
    case "author":
      return catalogue.authors.get(target.id)?.file;
    case "content-page":
      return catalogue.pages.get(target.slug)?.file;
    default:
      return undefined;
  }
}

/** What is wrong in files that give a page its address, whether it is made of them or they only claim it. */
export function issuesAt(path: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ file }) => pathOfFile(file) === path);
}

/** Whether a file can't be used as it is. */
export function isHeld(file: string | undefined, issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.file === file && (issue.effect === "hold" || issue.effect === "stop"));
}

/** Articles of which nothing is known but that their files are at fault, with the addresses that they will have. */
export function listHeldArticles(
  { publishedBySlug }: EditorsCatalogue,
  issues: readonly Issue[],
): readonly LinkView[] {
  const files = new Set(issues.map(({ file }) => file));
  return [...files].flatMap((file) => {
    const href = pathOfFile(file);
    const target = href === undefined ? undefined : readSitePath(href);
    if (href === undefined || target?.kind !== "article" || !isHeld(file, issues)) return [];
    return publishedBySlug.has(target.slug) ? [] : [{ href, label: file }];
  });
}
