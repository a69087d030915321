import type { MediaPath } from "@/lib/core/ids";
import type { Picture, PublishedArticle } from "./article";

/** The pictures that public articles show or link to: each as it is now, and in how many places it is. */
export type PictureUses = ReadonlyMap<MediaPath, { readonly picture: Picture; readonly count: number }>;

interface Changes {
  readonly gone: readonly PublishedArticle[];
  readonly come: readonly PublishedArticle[];
}

export function recountPictures(last: PictureUses, { gone, come }: Changes): PictureUses {
  const next = new Map(last);
  for (const { path } of gone.flatMap((article) => article.pictureUses)) {
    const use = next.get(path);
    if (use && use.count > 1) next.set(path, { ...use, count: use.count - 1 });
    else next.delete(path);
  }
  // One that was replaced is new to all that show it, so the last one to come has it as it is.
  for (const picture of come.flatMap((article) => article.pictureUses))
    next.set(picture.path, { picture, count: (next.get(picture.path)?.count ?? 0) + 1 });
  return next;
}
