import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { spread } from "@/lib/core/spread";
import { termsFiles } from "./reading-terms";
import type { KnownFile } from "./known-file";
import type { Entry } from "./reading-bucket";
import { parseBucket, writeBucket } from "./reading-bucket";

/**
 * What is known of the content files, kept on disk for the next process.
 *
 * It lies in buckets by the hash of the path, so that a saved article rewrites a small part whatever the size of the
 * archive. Each bucket begins with the version of the code that wrote it and with a checksum; one that fails either is
 * dropped, and its files are read anew. The whole can be deleted at any time.
 */
export class ReadingCache {
  private readonly touched = new Set<number>();
  /** How each bucket on disk begins, by its file's name; that names what is in it. */
  private readonly headers = new Map<string, string>();

  /**
   * @param version changes with the code that makes readings of files
   * @param part which of the buckets this process writes, where several share the work; all when absent
   */
  constructor(
    private readonly dir: string,
    private readonly version: string,
    private readonly part: CachePart = { number: 1, count: 1 },
  ) {}

  /** Whether it is for this process to read a file. */
  isOurs(file: string): boolean {
    return bucketOf(file) % this.part.count === this.part.number - 1;
  }

  /** Notes that a file has become another; its bucket is written with the next `save`. */
  touch(file: string): void {
    if (this.isOurs(file)) this.touched.add(bucketOf(file));
  }

  /** A name for all that it holds; `undefined` while the files are known to be others. */
  get mark(): string | undefined {
    if (this.touched.size > 0) return undefined;
    const headers = [...this.headers].map(([name, header]) => `${name} ${header}`);
    return createHash("sha256").update(headers.sort().join("\n")).digest("base64url");
  }

  /** Everything that is still valid. */
  async load(): Promise<ReadonlyMap<string, KnownFile>> {
    const known = new Map<string, KnownFile>();
    const names = await readdir(this.dir).catch(() => []);
    // A draft that a stopped process left is older than the bucket of its name.
    const buckets = names.filter((name) => name.endsWith(bucketEnding));
    await this.removeOldDrafts(names.filter((name) => name.endsWith(draftEnding)));
    // One after the other: their texts together would take as much memory as all that is made of them.
    for (const name of buckets) {
      const bucket = parseBucket(readOrNothing(path.join(this.dir, name)), this.version);
      if (bucket) this.headers.set(name, bucket.header);
      else this.headers.delete(name);
      for (const [file, entry] of bucket?.entries ?? []) known.set(file, entry);
    }
    return known;
  }

  async save(files: ReadonlyMap<string, KnownFile>): Promise<void> {
    if (this.touched.size === 0) return;
    const buckets = new Map([...this.touched].map((bucket): [number, Entry[]] => [bucket, []]));
    for (const [file, entry] of files) buckets.get(bucketOf(file))?.push([file, entry]);
    await mkdir(this.dir, { recursive: true });
    // The terms by which articles were read come last: should this process be stopped in between, the next one finds the
    // old terms and reads again, where new terms beside old readings would look as if all were done.
    const isTerms = ([bucket]: readonly [number, unknown]) =>
      termsFiles.some((file) => bucketOf(file) === bucket);
    await this.writeAll([...buckets].filter((bucket) => !isTerms(bucket)));
    await this.writeAll([...buckets].filter(isTerms));
    this.touched.clear();
  }

  /** @throws when one could not be written, and not before the others are */
  private async writeAll(buckets: readonly (readonly [number, readonly Entry[]])[]): Promise<void> {
    const writings = await Promise.allSettled(
      buckets.map(([bucket, entries]) => this.write(bucket, entries)),
    );
    const failed = writings.find((writing) => writing.status === "rejected");
    if (failed) throw failed.reason;
  }

  private async write(bucket: number, entries: readonly Entry[]): Promise<void> {
    const name = `${bucket.toString(16).padStart(2, "0")}${bucketEnding}`;
    const target = path.join(this.dir, name);
    if (entries.length === 0) {
      await rm(target, { force: true });
      this.headers.delete(name);
      return;
    }
    const { header, bytes } = writeBucket(entries, this.version);
    const draft = `${target}.${String(process.pid)}${draftEnding}`;
    try {
      await writeFile(draft, bytes);
      await rename(draft, target);
      this.headers.set(name, header);
    } catch (error) {
      // On a full disk it would keep the room that others need.
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  /** Of processes that were stopped; one that is at work has its drafts for moments. */
  private async removeOldDrafts(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const draft = path.join(this.dir, name);
      const isOld = await stat(draft).then(
        ({ mtimeMs }) => Date.now() - mtimeMs > oldDraftMs,
        () => false,
      );
      // The next process may have more luck.
      if (isOld) await rm(draft, { force: true }).catch(() => undefined);
    }
  }
}

/** A share of the buckets, counted from 1. */
export interface CachePart {
  readonly number: number;
  readonly count: number;
}

const bucketCount = 64;
const bucketEnding = ".json";
const draftEnding = ".tmp";
const oldDraftMs = 60 * 60 * 1000;

function bucketOf(file: string): number {
  return spread(file, bucketCount);
}

/** In the foreground: there is nothing else to do until it is known what they hold. */
function readOrNothing(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
