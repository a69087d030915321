import { searchPath } from "@/lib/site/paths";

/**
 * Whether a file of a site is of the index of the search. That is made by commands, after the pages: a publisher by
 * itself makes none, nor does a build of a part of a site.
 */
export function isOfIndex(file: string): boolean {
  return `/${file}`.startsWith(`${searchPath}/`);
}
