import type { Catalogue } from "@/lib/content/catalogue";
import { parseMediaPath } from "@/lib/core/ids";
import type { MediaPath } from "@/lib/core/ids";

/** Pictures that public pages show or link to. A picture of a draft is not among them, unless a public page shows it too. */
export function listShownPictures(catalogue: Catalogue): ReadonlySet<MediaPath> {
  const bodies = [
    ...catalogue.published.map((article) => article.body),
    ...[...catalogue.pages.values()].map((page) => page.body),
    ...[...catalogue.authors.values()].map((author) => author.body),
  ];
  return new Set([
    ...catalogue.published.flatMap(({ image }) => (image ? [image.path] : [])),
    ...bodies.flatMap((body) => body.pictures.map((picture) => picture.path)),
    ...bodies.flatMap((body) => body.linkedPaths.flatMap((path) => parseMediaPath(path) ?? [])),
  ]);
}
