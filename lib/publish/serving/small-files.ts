import type { Stats } from "node:fs";
import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/** A file as it stood on the disk when it was asked for. */
export interface KnownFile {
  readonly etag: string;
  readonly lastModified: string;
  readonly size: number;
  /** Absent for a large file, which is sent from the disk piece by piece. */
  readonly body?: Buffer;
}

interface Kept extends KnownFile {
  readonly stamp: string;
}

export interface MemoryLimits {
  /** In bytes: larger files are not kept. */
  readonly body: number;
  /** In bytes, for all that is kept. */
  readonly all: number;
}

/** Pages and documents in all their forms are smaller than such a body. */
const usualLimits: MemoryLimits = { body: 256 * 1024, all: 64 * 1024 * 1024 };
/** What a file costs besides its body. */
const entryBytes = 512;

/**
 * The files of a site folder, those asked for last in memory.
 *
 * The disk is asked each time whether a file is still the one that is kept: it answers within microseconds, and nobody has
 * to be told of a publish, whichever process published.
 */
export class SmallFiles {
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;
  private root: string | undefined;

  constructor(
    private readonly siteDir: string,
    private readonly limits: MemoryLimits = usualLimits,
  ) {}

  /**
   * @param file below the site folder
   * @returns `undefined` for what is no file of the site: a folder, nothing, or a link that leads out
   */
  find(file: string): KnownFile | undefined {
    const place = path.join(this.siteDir, file);
    const stat = statOf(place);
    if (!stat?.isFile()) return undefined;
    const stamp = `${String(stat.ino)}-${String(stat.size)}-${String(stat.mtimeMs)}-${String(stat.ctimeMs)}`;
    const known = this.kept.get(file);
    if (known?.stamp === stamp) {
      // The last one asked for is the last one to go.
      this.kept.delete(file);
      this.kept.set(file, known);
      return known;
    }
    this.forget(file);
    if (!this.isInside(place)) return undefined;
    const found: Kept = {
      stamp,
      size: stat.size,
      etag: `W/"${stat.size.toString(16)}-${stat.mtime.getTime().toString(16)}"`,
      lastModified: stat.mtime.toUTCString(),
      ...(stat.size <= this.limits.body && { body: readFileSync(place) }),
    };
    // Between the two calls it may have become another one; that is asked for again the next time.
    if (found.body && found.body.length !== found.size) return undefined;
    this.keep(file, found);
    return found;
  }

  private keep(file: string, found: Kept): void {
    this.kept.set(file, found);
    this.bytes += costOf(found);
    for (const [oldest] of this.kept) {
      if (this.bytes <= this.limits.all) break;
      this.forget(oldest);
    }
  }

  private forget(file: string): void {
    const known = this.kept.get(file);
    if (!known) return;
    this.bytes -= costOf(known);
    this.kept.delete(file);
  }

  private isInside(place: string): boolean {
    try {
      this.root ??= realpathSync(this.siteDir);
      return realpathSync(place).startsWith(`${this.root}${path.sep}`);
    } catch {
      // It went away meanwhile.
      return false;
    }
  }
}

/** @returns `undefined` for what no disk has: too long a name, a link that leads to itself, a folder that is closed */
function statOf(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function costOf({ body }: Kept): number {
  return entryBytes + (body?.length ?? 0);
}
