import type { Catalogue } from "@/lib/content/catalogue";
import type { CatalogueRead, MapName } from "./read-index";

/**
 * A catalogue that writes down what is read from it.
 *
 * This is how the planner knows what a page depends on: not from a list that somebody keeps, but from what the page's
 * view looked at.
 */
export class ReadCatalogue {
  readonly catalogue: Catalogue;
  private log = new Set<CatalogueRead>();

  constructor(source: Catalogue) {
    const note = (read: CatalogueRead) => this.log.add(read);
    const value = <Name extends keyof Catalogue>(part: Name) => {
      const read: CatalogueRead = { part, isEntry: false };
      return { get: () => (note(read), source[part]), enumerable: true };
    };
    const map = <Key, Value>(part: MapName, entries: ReadonlyMap<Key, Value>) => {
      const noting = new NotingMap(part, entries, note);
      return { get: () => noting, enumerable: true };
    };
    const maps = {
      publishedBySlug: map("publishedBySlug", source.publishedBySlug),
      publishedBySection: map("publishedBySection", source.publishedBySection),
      publishedByAuthor: map("publishedByAuthor", source.publishedByAuthor),
      publishedByTopic: map("publishedByTopic", source.publishedByTopic),
      publishedByDay: map("publishedByDay", source.publishedByDay),
      dayCounts: map("dayCounts", source.dayCounts),
      histories: map("histories", source.histories),
      earlierInSection: map("earlierInSection", source.earlierInSection),
      earlierOnTopics: map("earlierOnTopics", source.earlierOnTopics),
      topicsOpened: map("topicsOpened", source.topicsOpened),
      namedBy: map("namedBy", source.namedBy),
      pictureUses: map("pictureUses", source.pictureUses),
      sections: map("sections", source.sections),
      authors: map("authors", source.authors),
      pages: map("pages", source.pages),
    } satisfies Record<MapName, PropertyDescriptor>;
    this.catalogue = Object.defineProperties(
      { ...source },
      {
        site: value("site"),
        published: value("published"),
        withdrawn: value("withdrawn"),
        unpublished: value("unpublished"),
        days: value("days"),
        corrected: value("corrected"),
        fresh: value("fresh"),
        front: value("front"),
        aliased: value("aliased"),
        moves: value("moves"),
        ...maps,
      },
    );
  }

  /** Does something with the catalogue and gives what it read. */
  during<T>(work: () => T): { readonly result: T; readonly reads: readonly CatalogueRead[] } {
    this.log = new Set();
    const result = work();
    return { result, reads: [...this.log] };
  }
}

/** A map that notes each entry that is asked for, or that it was looked at as a whole. */
class NotingMap<Key, Value> implements ReadonlyMap<Key, Value> {
  private readonly readsByKey = new Map<Key, CatalogueRead>();
  private readonly wholeRead: CatalogueRead;

  constructor(
    private readonly part: MapName,
    private readonly source: ReadonlyMap<Key, Value>,
    private readonly note: (read: CatalogueRead) => void,
  ) {
    this.wholeRead = { part, isEntry: false };
  }

  get(key: Key): Value | undefined {
    let read = this.readsByKey.get(key);
    if (!read) {
      read = { part: this.part, isEntry: true, key };
      this.readsByKey.set(key, read);
    }
    this.note(read);
    return this.source.get(key);
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.whole().size;
  }

  keys(): MapIterator<Key> {
    return this.whole().keys();
  }

  values(): MapIterator<Value> {
    return this.whole().values();
  }

  entries(): MapIterator<[Key, Value]> {
    return this.whole().entries();
  }

  forEach(each: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    this.whole().forEach(each);
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.whole()[Symbol.iterator]();
  }

  private whole(): ReadonlyMap<Key, Value> {
    this.note(this.wholeRead);
    return this.source;
  }
}
