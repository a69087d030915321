import type { PageSlug } from "@/lib/core/ids";

/** What a content page is to machines, where its name says so; a newsroom may lack any of them. */
export type PageRole = "about" | "contact" | "corrections-policy" | "ethics-policy" | "masthead";

const rolesBySlug: ReadonlyMap<string, PageRole> = new Map([
  ["tentang", "about"],
  ["kontak", "contact"],
  ["kebijakan-koreksi", "corrections-policy"],
  ["pedoman-media-siber", "ethics-policy"],
  ["redaksi", "masthead"],
]);

/** @returns `undefined` for a page whose name says nothing to machines */
export function roleOfPage(slug: PageSlug): PageRole | undefined {
  return rolesBySlug.get(slug);
}
