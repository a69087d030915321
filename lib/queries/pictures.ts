import type { Picture } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { MediaPath } from "@/lib/core/ids";

/**
 * Pictures that public pages show or link to, each once. A picture of a draft is not among them, unless a public page
 * shows it too.
 */
export function listShownPictures({
  pictureUses,
  pages,
  authors,
}: Catalogue): ReadonlyMap<MediaPath, Picture> {
  const pictures = new Map<MediaPath, Picture>();
  for (const { picture } of pictureUses.values()) pictures.set(picture.path, picture);
  for (const { body } of [...pages.values(), ...authors.values()])
    for (const picture of [...body.pictures, ...body.linkedPictures]) pictures.set(picture.path, picture);
  return pictures;
}

/** The lead pictures of public articles, each once however many articles have it. */
export function listLeadPictures({ published }: Catalogue): readonly Picture[] {
  const pictures = new Map<MediaPath, Picture>();
  for (const { lead } of published) if (lead) pictures.set(lead.path, lead);
  return [...pictures.values()];
}
