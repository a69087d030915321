import type { Picture } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import { parseMediaPath } from "@/lib/core/ids";
import type { MediaPath } from "@/lib/core/ids";

/** Pictures that public pages show or link to. A picture of a draft is not among them, unless a public page shows it too. */
export function listShownPictures({ pictureUses, pages, authors }: Catalogue): ReadonlySet<MediaPath> {
  const bodies = [...pages.values(), ...authors.values()].map(({ body }) => body);
  return new Set([
    ...pictureUses.keys(),
    ...bodies.flatMap(({ pictures }) => pictures.map(({ path }) => path)),
    ...bodies.flatMap(({ linkedPaths }) => linkedPaths.flatMap((path) => parseMediaPath(path) ?? [])),
  ]);
}

/** The lead pictures of public articles, each once however many articles have it. */
export function listLeadPictures({ published }: Catalogue): readonly Picture[] {
  const pictures = new Map<MediaPath, Picture>();
  for (const { lead } of published) if (lead) pictures.set(lead.path, lead);
  return [...pictures.values()];
}
