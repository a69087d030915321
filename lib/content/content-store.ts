import path from "node:path";
import { setImmediate as immediately } from "node:timers/promises";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { isContentFile, readContentFile } from "./read-file";
import { isBelowLink, isLink, isSameStamp, listContentFiles, stampOf } from "./content-files";
import type { KnownFile } from "./known-file";
import { withoutText } from "./record";
import type { ReadingCache } from "./reading-cache";
import { termsFiles, termsOf } from "./reading-terms";
import type { SourceReading, SourceRecord } from "./source-reading";

/** Reads under way at once; more gains nothing on a disk and costs file handles. */
const readsAtOnce = 64;
/** From this many files on, starting other processes takes less time than they save. */
const readAheadFrom = 500;
/** File systems and kernels round times; within this a stamp proves nothing. */
const settlingMs = 100;

/**
 * A content folder, read once and kept up to date: only files that changed are read again.
 *
 * With a cache that goes for a new process as well. A file at fault keeps its last good record, so that a half-written
 * save takes nothing off the site.
 */
export class ContentStore {
  private readonly files = new Map<string, KnownFile>();
  /** Files that became others since somebody asked; nobody knows which when absent. */
  private changed: Set<string> | undefined;
  private terms = termsOf(this.files);

  constructor(
    private readonly contentDir: string,
    private readonly cache?: ReadingCache,
    /** Fills the cache with readings of many files, faster than one process can. */
    private readonly readAhead?: () => Promise<void>,
    /** Whether articles are proofread as they are read; a cache must not be shared between both ways. */
    private readonly proofreads = false,
  ) {}

  /**
   * Brings everything up to date with the folder.
   *
   * @param beforeChange called when something changed, and before it is read: everything is still as it was last known
   * @returns how many files had to be read
   * @throws when the folder itself can't be read
   */
  async readAll(beforeChange?: () => void): Promise<number> {
    const listed = listContentFiles(this.contentDir).sort();
    if (this.files.size === 0) this.remember(await this.cache?.load());
    const present = new Set(listed);
    const gone = [...this.files.keys()].filter((file) => !present.has(file));
    const ours = listed.filter((file) => termsFiles.includes(file) || (this.cache?.isOurs(file) ?? true));
    const changed = ours.filter((file) => this.looksChanged(file));
    if (gone.length + changed.length > 0) beforeChange?.();
    this.forget(gone);
    return this.read(changed);
  }

  /** Brings some files up to date: changed, new, or gone. */
  async readSome(files: readonly string[]): Promise<void> {
    const ours = files.filter(
      (file) => !isBelowLink(this.contentDir, file) && (isContentFile(file) || isLink(this.contentDir, file)),
    );
    await this.read(ours.filter((file) => this.looksChanged(file)));
  }

  /**
   * What every file says, in the order of the paths. A file at fault says what it last said without one, if that may be
   * kept.
   */
  *readings(mayKeep: (record: SourceRecord) => boolean = () => true): Generator<SourceReading> {
    for (const file of this.sortedFiles()) {
      const known = this.files.get(file);
      if (!known) continue;
      const { reading, lastGood } = known;
      const isKept = reading.record === undefined && lastGood !== undefined && mayKeep(lastGood);
      yield isKept ? { ...reading, record: lastGood } : reading;
    }
  }

  /**
   * What the files say that changed since this was last asked.
   *
   * @returns `undefined` when that is not known: at first, and when files went away
   */
  takeChanges(): readonly SourceReading[] | undefined {
    const { changed } = this;
    this.changed = new Set();
    return changed && [...changed].flatMap((file) => this.files.get(file)?.reading ?? []);
  }

  /**
   * A name for all that is known, as the cache holds it: as long as it stays the same, so does what is made of the folder.
   * `undefined` without a cache, and while what it holds is older.
   */
  mark(): string | undefined {
    return this.cache?.mark;
  }

  /** Writes what was learnt for the next process. */
  async save(): Promise<void> {
    await this.cache?.save(this.files);
  }

  private order: readonly string[] | undefined;

  private sortedFiles(): readonly string[] {
    this.order ??= [...this.files.keys()].sort();
    return this.order;
  }

  private remember(known: ReadonlyMap<string, KnownFile> | undefined): void {
    for (const [file, entry] of known ?? []) this.files.set(file, entry);
    this.terms = termsOf(this.files);
  }

  private forget(files: readonly string[]): void {
    for (const file of files) {
      this.files.delete(file);
      this.cache?.touch(file);
    }
    if (files.length === 0) return;
    this.order = undefined;
    this.changed = undefined;
  }

  private async read(changed: readonly string[]): Promise<number> {
    const isFirst = this.files.size === 0;
    // The zone decides what times mean, so it is settled before any article is read.
    for (const file of termsFiles) if (changed.includes(file)) await this.readOne(file);
    const hasNewTerms = this.takeTerms();
    const toRead = hasNewTerms ? [...new Set([...this.files.keys(), ...changed])] : changed;
    const isAhead =
      (isFirst || !hasNewTerms) && toRead.length >= readAheadFrom && (await this.takeReadAhead(toRead));
    const left = isAhead ? toRead.filter((file) => this.looksChanged(file)) : toRead;
    await eachAtOnce(readsAtOnce, left, async (file) => {
      // Parsing has the process to itself; readers are served in between.
      await immediately();
      await this.readOne(file, hasNewTerms && !isFirst);
    });
    return toRead.length;
  }

  /** @returns whether files that are known have to be read again, as they would say something else */
  private takeTerms(): boolean {
    const last = this.terms;
    this.terms = termsOf(this.files);
    const { timeZone, wording } = this.terms;
    return timeZone !== last.timeZone || (this.proofreads && wording !== last.wording);
  }

  /** Takes over what other processes read into the cache; what it does not hold is as it was. */
  private async takeReadAhead(files: readonly string[]): Promise<boolean> {
    if (!this.readAhead || !this.cache) return false;
    await this.readAhead();
    const found = await this.cache.load();
    for (const file of files) {
      const entry = found.get(file);
      if (!entry) continue;
      if (!this.files.has(file)) this.order = undefined;
      this.files.set(file, entry);
      this.changed?.add(file);
    }
    // The same as before, in the objects of the cache.
    this.terms = termsOf(this.files);
    return true;
  }

  private looksChanged(file: string): boolean {
    const stamp = stampOf(`${this.contentDir}${path.sep}${file}`);
    const known = this.files.get(file);
    if (!stamp || !known) return stamp !== undefined || known !== undefined;
    return !known.isSettled || !isSameStamp(known.stamp, stamp);
  }

  private async readOne(file: string, isForced = false): Promise<void> {
    const stamp = stampOf(path.join(this.contentDir, file));
    if (!stamp) {
      this.forget([file]);
      return;
    }
    const isSettled = Date.now() - stamp.mtimeMs > settlingMs;
    const known = this.files.get(file);
    const { timeZone, wording } = this.terms;
    const { reading, hash } = await readContentFile(
      this.contentDir,
      file,
      timeZone,
      this.proofreads ? wording : undefined,
    );
    const isSame = !isForced && known?.hash === hash && hash !== "";
    if (!known) this.order = undefined;
    if (!isSame) this.changed?.add(file);
    const lastGood = known?.reading.record ?? known?.lastGood;
    this.files.set(file, {
      stamp,
      hash,
      // The very same object, so that everything made of it can be kept as well.
      reading: isSame ? known.reading : reading,
      // Of what a link took the place of nothing stays: pictures are copied from where it leads.
      ...(!reading.record &&
        lastGood &&
        !isLink(this.contentDir, file) && { lastGood: toLastGood(lastGood) }),
      isSettled,
    });
    this.cache?.touch(file);
  }
}

function toLastGood(source: SourceRecord): SourceRecord {
  if (source.kind !== "article" || source.record.body.isLost === true) return source;
  return { kind: "article", record: withoutText(source.record) };
}
