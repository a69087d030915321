import type { Catalogue } from "@/lib/content/catalogue";

/** The maps among a catalogue's parts. */
export const mapNames = [
  "publishedBySlug",
  "publishedBySection",
  "publishedByAuthor",
  "publishedByTopic",
  "publishedByDay",
  "dayCounts",
  "earlierInSection",
  "earlierOnTopics",
  "topicsOpened",
  "namedBy",
  "histories",
  "pictureUses",
  "sections",
  "authors",
  "pages",
] as const satisfies readonly MapName[];

/** All parts that a view may read. Not the next due instant, which is for who decides when to publish. */
export const partNames = [
  ...mapNames,
  "site",
  "published",
  "withdrawn",
  "unpublished",
  "days",
  "corrected",
  "fresh",
  "front",
  "aliased",
  "moves",
] as const satisfies readonly (keyof Catalogue)[];

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

/** Which page read what, from the side of what was read. */
export interface Readers {
  /** Says what a page read, in place of what it read before. */
  note(page: string, reads: readonly CatalogueRead[]): void;
  /** At least the pages that read this; `undefined` when nobody knows any more. */
  of(read: CatalogueRead): Iterable<string> | undefined;
  forget(page: string): void;
  clear(): void;
}

type Pages = Set<string>;

/** Who read what, for a process that publishes again and again. */
export class ReadIndex implements Readers {
  private readonly readersOfParts = new Map<keyof Catalogue, Pages>();
  private readonly readersOfEntries = new Map<MapName, Map<unknown, Pages>>();
  /** The sets that a page is in. */
  private readonly setsOfPages = new Map<string, readonly Pages[]>();

  note(page: string, reads: readonly CatalogueRead[]): void {
    this.forget(page);
    const sets = reads.map((read) => this.readersOf(read));
    for (const set of sets) set.add(page);
    this.setsOfPages.set(page, sets);
  }

  of(read: CatalogueRead): Iterable<string> {
    const readers = read.isEntry
      ? this.readersOfEntries.get(read.part)?.get(read.key)
      : this.readersOfParts.get(read.part);
    return readers ?? [];
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

  private readersOf(read: CatalogueRead): Pages {
    if (!read.isEntry) return setIn(this.readersOfParts, read.part);
    let readersByKey = this.readersOfEntries.get(read.part);
    if (!readersByKey) this.readersOfEntries.set(read.part, (readersByKey = new Map<unknown, Pages>()));
    return setIn(readersByKey, read.key);
  }
}

/**
 * Whatever a view could have read that is another in the second catalogue.
 *
 * Catalogues share what did not change between them, so that "the same" is the same object: what two catalogues have in
 * common is passed over as a whole.
 */
export function changedReads(before: Catalogue, after: Catalogue): readonly CatalogueRead[] {
  const reads: CatalogueRead[] = [];
  for (const part of partNames) if (before[part] !== after[part]) reads.push({ part, isEntry: false });
  for (const part of mapNames) {
    const keys = changedKeys(before[part], after[part]);
    reads.push(...keys.map((key): CatalogueRead => ({ part, isEntry: true, key })));
  }
  return reads;
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
