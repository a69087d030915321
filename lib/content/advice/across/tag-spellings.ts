import { acrossRules } from "@/lib/core/advice-rules";
import { issueAt } from "@/lib/core/issue";
import type { TopicSlug } from "@/lib/core/ids";
import type { DeskRule, ProofreadArticle } from "./desk";

interface Spelling {
  readonly name: string;
  readonly count: number;
  /** When it was first used. */
  readonly sinceMs: number;
}

/**
 * Tags that are one word to a reader: they differ only in case, spaces, hyphens and other signs. A different letter or
 * figure makes another topic: iPhone 15 is not iPhone 16. Of the spellings the one that most articles have is right, of
 * two as frequent the older.
 */
export const adviseOnTags: DeskRule = ({ articles }) => {
  const usual = usualSpellings(articles);
  return articles.flatMap(({ record: { file, fields }, tagSpots }) =>
    fields.tags.flatMap(({ name, slug }, index) => {
      const best = usual.get(soundOf(slug));
      if (best === undefined || best.name === name) return [];
      const place = { file, line: 1, column: 1, ...tagSpots[index] };
      return [issueAt(place, acrossRules.tag({ value: name, other: best.name, count: best.count }))];
    }),
  );
};

/** @example soundOf("e-commerce"); //=> "ecommerce" */
function soundOf(slug: TopicSlug): string {
  return slug.replaceAll("-", "");
}

function usualSpellings(articles: readonly ProofreadArticle[]): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Map<string, Spelling>>();
  for (const { record } of articles) {
    for (const { name, slug } of record.fields.tags) {
      const sound = soundOf(slug);
      const known = spellings.get(sound) ?? new Map<string, Spelling>();
      spellings.set(sound, known);
      const { count = 0, sinceMs = Number.POSITIVE_INFINITY } = known.get(name) ?? {};
      known.set(name, {
        name,
        count: count + 1,
        sinceMs: Math.min(sinceMs, record.fields.publishedAt.epochMs),
      });
    }
  }
  const usual = new Map<string, Spelling>();
  for (const [sound, known] of spellings) {
    const [best] = [...known.values()].sort(compareSpellings);
    if (best) usual.set(sound, best);
  }
  return usual;
}

function compareSpellings(a: Spelling, b: Spelling): number {
  return b.count - a.count || a.sinceMs - b.sinceMs || (a.name < b.name ? -1 : 1);
}
