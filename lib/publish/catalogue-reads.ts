import type { Catalogue } from "@/lib/content/catalogue";

/**
 * One thing that a view took from a catalogue: whether another catalogue has the very same there.
 *
 * Thousands of pages read the same thing, so the answer is kept for one pass over the pages.
 */
export class CatalogueRead {
  private pass = 0;
  private answer = false;

  constructor(private readonly isSameIn: (catalogue: Catalogue) => boolean) {}

  /** @param pass counts the passes from 1; within one the catalogue is the same */
  holdsFor(catalogue: Catalogue, pass: number): boolean {
    if (this.pass !== pass) {
      this.answer = this.isSameIn(catalogue);
      this.pass = pass;
    }
    return this.answer;
  }
}

/** The names of the maps among a catalogue's parts. */
type MapName = {
  [Name in keyof Catalogue]-?: Catalogue[Name] extends { readonly get: unknown; readonly size: number }
    ? Name
    : never;
}[keyof Catalogue];

/**
 * A catalogue that writes down what is read from it.
 *
 * This is how the planner knows what a page depends on: not from a list that somebody keeps, but from what the page's
 * view looked at. Catalogues share what did not change between them, so that "the same" is the same object.
 */
export class ReadCatalogue {
  readonly catalogue: Catalogue;
  private log = new Set<CatalogueRead>();

  constructor(source: Catalogue) {
    const value = <Name extends keyof Catalogue>(name: Name) => {
      const read = readOfPart(name, source[name]);
      return { get: () => (this.log.add(read), source[name]), enumerable: true };
    };
    const map = <Key, Value>(pick: (catalogue: Catalogue) => ReadonlyMap<Key, Value>) => {
      const noting = new NotingMap(pick(source), pick, (read) => this.log.add(read));
      return { get: () => noting, enumerable: true };
    };
    const maps = {
      publishedBySlug: map((from) => from.publishedBySlug),
      publishedBySection: map((from) => from.publishedBySection),
      publishedByAuthor: map((from) => from.publishedByAuthor),
      publishedByTopic: map((from) => from.publishedByTopic),
      publishedByDay: map((from) => from.publishedByDay),
      earlierInSection: map((from) => from.earlierInSection),
      pictureUses: map((from) => from.pictureUses),
      sections: map((from) => from.sections),
      authors: map((from) => from.authors),
      pages: map((from) => from.pages),
    } satisfies Record<MapName, PropertyDescriptor>;
    this.catalogue = Object.defineProperties(
      { ...source },
      {
        site: value("site"),
        published: value("published"),
        withdrawn: value("withdrawn"),
        unpublished: value("unpublished"),
        days: value("days"),
        front: value("front"),
        redirects: value("redirects"),
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

// Made apart from the catalogue that is read, so that a read keeps alive what was read and nothing else of it.

function readOfPart<Name extends keyof Catalogue>(name: Name, part: Catalogue[Name]): CatalogueRead {
  return new CatalogueRead((other) => other[name] === part);
}

function readOfMap<Key, Value>(
  pick: (catalogue: Catalogue) => ReadonlyMap<Key, Value>,
  map: ReadonlyMap<Key, Value>,
): CatalogueRead {
  return new CatalogueRead((other) => pick(other) === map);
}

function readOfEntry<Key, Value>(
  pick: (catalogue: Catalogue) => ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | undefined,
): CatalogueRead {
  return new CatalogueRead((other) => pick(other).get(key) === value);
}

/** A map that notes each entry that is asked for, or that it was looked at as a whole. */
class NotingMap<Key, Value> implements ReadonlyMap<Key, Value> {
  private readonly readsByKey = new Map<Key, CatalogueRead>();
  private readonly wholeRead: CatalogueRead;

  constructor(
    private readonly source: ReadonlyMap<Key, Value>,
    private readonly pick: (catalogue: Catalogue) => ReadonlyMap<Key, Value>,
    private readonly note: (read: CatalogueRead) => void,
  ) {
    this.wholeRead = readOfMap(pick, source);
  }

  get(key: Key): Value | undefined {
    const value = this.source.get(key);
    let read = this.readsByKey.get(key);
    if (!read) {
      read = readOfEntry(this.pick, key, value);
      this.readsByKey.set(key, read);
    }
    this.note(read);
    return value;
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
