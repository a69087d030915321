import type { ArticleSlug } from "@/lib/core/ids";
import type { Article, PublishedArticle } from "./article";
import type { Catalogue } from "./catalogue";
import type { PublishedChanges, PublishedIndexes } from "./published-indexes";
import { changesTo, noIndexes, updateIndexes } from "./published-indexes";
import type { ArticleRecord } from "./record";
import type { ClockSpan } from "./state";

/** An article with what it was made of. */
export interface MadeArticle {
  readonly record: ArticleRecord;
  readonly article: Article;
  readonly timeZone: string;
  /** Between these instants the clock alone changes nothing about it. */
  readonly span: ClockSpan;
  /** Whether all that it names was there; otherwise what others do may change it. */
  readonly isSettled: boolean;
}

/**
 * Lets two catalogues of the same newsroom share everything that did not change between them, down to whole lists and
 * maps. Whoever kept what was made of an object can then see by the object alone whether it still holds.
 *
 * It only saves work: a catalogue says the same with a fresh memory.
 */
export class CatalogueMemory {
  private readonly articles = new Map<ArticleSlug, MadeArticle>();
  private readonly unsettled = new Set<ArticleSlug>();
  private indexes = noIndexes;
  private last: Catalogue | undefined;

  /** What was last made of a record; `undefined` when its file is another now. */
  madeOf(record: ArticleRecord): MadeArticle | undefined {
    const made = this.articles.get(record.slug);
    return made?.record === record ? made : undefined;
  }

  /** What was last made of the file that has this slug, whatever it is now. */
  lastMade(slug: ArticleSlug): MadeArticle | undefined {
    return this.articles.get(slug);
  }

  /** Articles that name something that was not there; it may be there now. */
  get unsettledSlugs(): ReadonlySet<ArticleSlug> {
    return this.unsettled;
  }

  /** Keeps an article, or the last one in its place when both say the same. */
  remember(made: MadeArticle): Article {
    const { slug } = made.record;
    const last = this.madeOf(made.record);
    const kept = last && isSame(last.article, made.article) ? { ...made, article: last.article } : made;
    this.articles.set(slug, kept);
    if (kept.isSettled) this.unsettled.delete(slug);
    else this.unsettled.add(slug);
    return kept.article;
  }

  /** All public articles, in every order. */
  index(published: readonly PublishedArticle[]): PublishedIndexes {
    return this.reindex(changesTo(published, this.indexes));
  }

  /** Public articles in every order, after some of them changed. */
  reindex(changes: PublishedChanges): PublishedIndexes {
    this.indexes = updateIndexes(this.indexes, changes);
    return this.indexes;
  }

  /** The catalogue with everything that the last one had too taken over from it. */
  keep(next: Catalogue): Catalogue {
    const { last } = this;
    this.last = last
      ? {
          ...next,
          site: keepValue(last.site, next.site),
          fresh: keepList(last.fresh, next.fresh),
          withdrawn: keepList(last.withdrawn, next.withdrawn),
          unpublished: keepList(last.unpublished, next.unpublished),
          sections: keepMap(last.sections, next.sections, keepValue),
          authors: keepMap(last.authors, next.authors, keepValue),
          pages: keepMap(last.pages, next.pages, keepValue),
          front: keepValue(last.front, next.front),
          moves: keepValue(last.moves, next.moves),
          histories: keepMap(last.histories, next.histories, keepValue),
        }
      : next;
    this.forgetOthers(this.last);
    return this.last;
  }

  /** Articles that went away are not kept for ever; a few that were held back lately may be. */
  private forgetOthers({ published, withdrawn, unpublished }: Catalogue): void {
    const count = published.length + withdrawn.length + unpublished.length;
    if (this.articles.size <= count * 1.1 + 100) return;
    const slugs = new Set(
      [...published, ...withdrawn, ...unpublished].map((article): string => article.slug),
    );
    for (const slug of this.articles.keys()) if (!slugs.has(slug)) this.articles.delete(slug);
  }
}

function keepValue<T>(last: T | undefined, next: T): T {
  return last !== undefined && isSame(last, next) ? last : next;
}

function keepList<T>(last: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  if (last === next) return last;
  const isKept = last?.length === next.length && next.every((item, index) => item === last[index]);
  return isKept ? last : next;
}

function keepMap<Key, Value>(
  last: ReadonlyMap<Key, Value>,
  next: ReadonlyMap<Key, Value>,
  keep: (last: Value | undefined, next: Value) => Value,
): ReadonlyMap<Key, Value> {
  if (last === next) return last;
  const kept = new Map<Key, Value>();
  let isKept = last.size === next.size;
  const lastKeys = last.keys();
  for (const [key, value] of next) {
    const before = last.get(key);
    const after = keep(before, value);
    kept.set(key, after);
    // The order counts too: it is the order in which the entries are shown.
    if (after !== before || lastKeys.next().value !== key) isKept = false;
  }
  return isKept ? last : kept;
}

/** Whether two plain values say the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
