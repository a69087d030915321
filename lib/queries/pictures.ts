import type { BodyFacts } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import { parseMediaPath } from "@/lib/core/ids";
import type { MediaPath } from "@/lib/core/ids";

/** Pictures that public pages show or link to. A picture of a draft is not among them, unless a public page shows it too. */
export function listShownPictures(catalogue: Catalogue): ReadonlySet<MediaPath> {
  const shown = new Set<MediaPath>();
  const addAll = ({ pictures, linkedPaths }: BodyFacts) => {
    for (const { path } of pictures) shown.add(path);
    for (const path of linkedPaths) {
      const picture = parseMediaPath(path);
      if (picture) shown.add(picture);
    }
  };
  for (const { image, body } of catalogue.published) {
    if (image) shown.add(image.path);
    addAll(body);
  }
  for (const { body } of catalogue.pages.values()) addAll(body);
  for (const { body } of catalogue.authors.values()) addAll(body);
  return shown;
}
