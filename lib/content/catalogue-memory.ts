import type { Article } from "./article";
import type { Catalogue } from "./catalogue";
import type { ArticleRecord } from "./record";

interface MadeArticle {
  readonly parts: unknown;
  readonly article: Article;
}

/**
 * Lets two catalogues of the same newsroom share everything that did not change between them, down to whole lists and
 * maps. Whoever kept what was made of an object can then see by the object alone whether it still holds.
 *
 * It only saves work: a catalogue says the same with a fresh memory.
 */
export class CatalogueMemory {
  private readonly articles = new WeakMap<ArticleRecord, MadeArticle>();
  private last: Catalogue | undefined;

  /** The article last made of a record, if it was made of the same parts. */
  article(record: ArticleRecord, parts: unknown, make: () => Article): Article {
    const made = this.articles.get(record);
    if (made && isSame(made.parts, parts)) return made.article;
    const article = make();
    this.articles.set(record, { parts, article });
    return article;
  }

  /** The catalogue with everything that the last one had too taken over from it. */
  keep(next: Catalogue): Catalogue {
    const { last } = this;
    this.last = last
      ? {
          ...next,
          site: keepValue(last.site, next.site),
          published: keepList(last.published, next.published),
          withdrawn: keepList(last.withdrawn, next.withdrawn),
          unpublished: keepList(last.unpublished, next.unpublished),
          publishedBySlug: keepMap(last.publishedBySlug, next.publishedBySlug, keepIdentity),
          publishedBySection: keepMap(last.publishedBySection, next.publishedBySection, keepList),
          publishedByAuthor: keepMap(last.publishedByAuthor, next.publishedByAuthor, keepList),
          publishedByTopic: keepMap(last.publishedByTopic, next.publishedByTopic, keepList),
          publishedByDay: keepMap(last.publishedByDay, next.publishedByDay, keepList),
          days: keepList(last.days, next.days),
          sections: keepMap(last.sections, next.sections, keepValue),
          authors: keepMap(last.authors, next.authors, keepValue),
          pages: keepMap(last.pages, next.pages, keepValue),
          front: keepValue(last.front, next.front),
          redirects: keepValue(last.redirects, next.redirects),
        }
      : next;
    return this.last;
  }
}

function keepIdentity<T>(_last: T | undefined, next: T): T {
  return next;
}

function keepValue<T>(last: T | undefined, next: T): T {
  return last !== undefined && isSame(last, next) ? last : next;
}

function keepList<T>(last: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  const isKept = last?.length === next.length && next.every((item, index) => item === last[index]);
  return isKept ? last : next;
}

function keepMap<Key, Value>(
  last: ReadonlyMap<Key, Value>,
  next: ReadonlyMap<Key, Value>,
  keep: (last: Value | undefined, next: Value) => Value,
): ReadonlyMap<Key, Value> {
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
