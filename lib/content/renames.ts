import { parseArticleSlug, parseAuthorId, parsePageSlug, parseSectionId } from "@/lib/core/ids";
import { articlePath, authorPath, contentPagePath, sectionPath } from "@/lib/site/paths";
import { kindOfSource, stemOf } from "./source-file";

/** A file of the content folder that was given another name or place; both paths are below the folder. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/**
 * Where addresses went that files once gave: to each the next one, which may have gone on from there itself.
 *
 * @param renames from the oldest to the newest. What a page left before another took its address is no longer true of
 *   that address.
 */
export function followRenames(renames: readonly FileRename[]): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const { from, to } of renames) {
    const [before, after] = [addressOfFile(from), addressOfFile(to)];
    if (before === undefined || after === undefined || before === after) continue;
    next.delete(after);
    next.set(before, after);
  }
  return next;
}

/** The address that a content file has by its name; `undefined` for one that is no page. */
export function addressOfFile(file: string): string | undefined {
  const stem = stemOf(file);
  switch (kindOfSource(file)) {
    case "article":
      return made(parseArticleSlug(stem), articlePath);
    case "author":
      return made(parseAuthorId(stem), authorPath);
    case "section":
      return made(parseSectionId(stem), sectionPath);
    case "page":
      return made(parsePageSlug(stem), contentPagePath);
    case "site":
    case "front":
    case "redirects":
    case "wording":
    case undefined:
      return undefined;
  }
}

function made<Id>(id: Id | undefined, make: (id: Id) => string): string | undefined {
  return id === undefined ? undefined : make(id);
}
