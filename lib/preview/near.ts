import { distance } from "fastest-levenshtein";
import type { EditorsCatalogue } from "@/lib/content/catalogue";
import { listPages } from "@/lib/pages";
import { articlePath, notFoundPath } from "@/lib/site/paths";
import type { LinkView } from "@/lib/views/parts";

const nearCount = 5;

/** Pages whose addresses are most like one that has none, the likest first. */
export function listNearPages(catalogue: EditorsCatalogue, address: string): readonly LinkView[] {
  const titles = new Map(
    [...catalogue.publishedBySlug.values()].map(({ slug, title }) => [articlePath(slug), title]),
  );
  const limit = Math.max(3, address.length / 2);
  return [...listPages(catalogue)]
    .filter(({ path }) => path !== notFoundPath)
    .map(({ path }) => ({ path, away: distance(address, path) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away)
    .slice(0, nearCount)
    .map(({ path }) => ({ href: path, label: titles.get(path) ?? path }));
}
