import type { Catalogue } from "@/lib/content/catalogue";

/** The names of the maps among a catalogue's parts. */
export type MapName = {
  [Name in keyof Catalogue]-?: Catalogue[Name] extends { readonly get: unknown; readonly size: number }
    ? Name
    : never;
}[keyof Catalogue];

/** One thing that a view took from a catalogue: an entry of a map where a key is named, else a part as a whole. */
export type CatalogueRead =
  | { readonly part: keyof Catalogue; readonly isEntry: false }
  | { readonly part: MapName; readonly isEntry: true; readonly key: unknown };

type Pages = Set<string>;

/**
 * Which page read what, from the side of what was read.
 *
 * Catalogues share what did not change between them, so that "the same" is the same object: what two catalogues have in
 * common is passed over as a whole, and only pages that read something else are named.
 */
export class ReadIndex {
  private readonly readersOfParts = new Map<keyof Catalogue, Pages>();
  private readonly readersOfEntries = new Map<MapName, Map<unknown, Pages>>();
  /** The sets that a page is in. */
  private readonly setsOfPages = new Map<string, readonly Pages[]>();

  /** Says what a page read, in place of what it read before. */
  note(page: string, reads: readonly CatalogueRead[]): void {
    this.forget(page);
    const sets = reads.map((read) => this.readersOf(read));
    for (const set of sets) set.add(page);
    this.setsOfPages.set(page, sets);
  }

  forget(page: string): void {
    for (const set of this.setsOfPages.get(page) ?? []) set.delete(page);
    this.setsOfPages.delete(page);
  }

  clear(): void {
    this.readersOfParts.clear();
    this.readersOfEntries.clear();
    this.setsOfPages.clear();
  }

  /** Pages that read something that is another in the second catalogue. */
  readersOfChanges(before: Catalogue, after: Catalogue): ReadonlySet<string> {
    const readers: Pages = new Set();
    for (const [part, pages] of this.readersOfParts) {
      if (before[part] !== after[part]) for (const page of pages) readers.add(page);
    }
    for (const [name, readersByKey] of this.readersOfEntries) {
      for (const key of changedKeys(before[name], after[name])) {
        for (const page of readersByKey.get(key) ?? []) readers.add(page);
      }
    }
    return readers;
  }

  private readersOf(read: CatalogueRead): Pages {
    if (!read.isEntry) return setIn(this.readersOfParts, read.part);
    let readersByKey = this.readersOfEntries.get(read.part);
    if (!readersByKey) this.readersOfEntries.set(read.part, (readersByKey = new Map<unknown, Pages>()));
    return setIn(readersByKey, read.key);
  }
}

function setIn<Key>(sets: Map<Key, Pages>, key: Key): Pages {
  let set = sets.get(key);
  if (!set) sets.set(key, (set = new Set()));
  return set;
}

function changedKeys(
  before: ReadonlyMap<unknown, unknown>,
  after: ReadonlyMap<unknown, unknown>,
): readonly unknown[] {
  if (before === after) return [];
  const changed: unknown[] = [];
  for (const [key, value] of after) if (before.get(key) !== value) changed.push(key);
  for (const key of before.keys()) if (!after.has(key)) changed.push(key);
  return changed;
}
