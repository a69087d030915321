import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { unwatchFile, watchFile } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { RenameHistory, Renames } from "@/lib/articles";
import { readSite } from "@/lib/content/read-newsroom";
import { fallbackTimeZone } from "@/lib/content/records";
import type { FileRename } from "@/lib/content/renames";
import { addressOfFile } from "@/lib/content/renames";
import type { RenamedFile } from "./git";
import { findRenamed, headLogOf, headOf, isBehind, textsOf, wasPublicAt } from "./git";

interface Known extends Renames {
  /** The commit up to which the history was read; empty when none was. */
  readonly head: string;
}

/** How often it is looked whether there is a new commit. */
const watchMs = 1000;
const nothing: Known = { head: "", ...named([]) };

/**
 * Learns from git which files of a content folder had other names before.
 *
 * The history is read once; after that only what came since. Outside of git, in a clone that has the last commits alone,
 * and while git does not answer in time, it knows what it knew before.
 */
export class GitHistory implements RenameHistory {
  private known: Promise<Known> | undefined;
  private savedHead = "";

  constructor(
    private readonly contentDir: string,
    /** Where it is kept from one process to the next. */
    private readonly cacheFile: string,
    private readonly onFailed: () => void,
  ) {}

  recall(): Promise<Known> {
    this.known ??= readKnown(this.cacheFile).then((known) => {
      this.savedHead = known.head;
      return known;
    });
    return this.known;
  }

  async look(): Promise<Known> {
    const last = await this.recall();
    const next = await this.readOn(last).catch(() => {
      this.onFailed();
      return last;
    });
    this.known = Promise.resolve(next);
    return next;
  }

  async save(): Promise<void> {
    const known = await this.recall();
    if (known.head === this.savedHead) return;
    await mkdir(path.dirname(this.cacheFile), { recursive: true });
    const draft = `${this.cacheFile}.${String(process.pid)}`;
    try {
      await writeFile(draft, JSON.stringify({ head: known.head, files: known.files }));
      await rename(draft, this.cacheFile);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
    this.savedHead = known.head;
  }

  /**
   * Calls when the work tree is moved to another commit: its files may be what they were, and have another history.
   *
   * @returns what ends the watching
   */
  async watch(onMove: () => void): Promise<() => void> {
    const log = await headLogOf(this.contentDir);
    if (log === undefined) return () => undefined;
    const listener = (now: Stats, before: Stats) => {
      if (now.mtimeMs !== before.mtimeMs) onMove();
    };
    watchFile(log, { interval: watchMs, persistent: false }, listener);
    return () => {
      unwatchFile(log, listener);
    };
  }

  private async readOn(last: Known): Promise<Known> {
    const head = await headOf(this.contentDir);
    if (head === undefined || head === last.head) return last;
    const isContinued = last.head !== "" && (await isBehind(this.contentDir, last.head, head));
    const found = await findRenamed(this.contentDir, isContinued ? `${last.head}..${head}` : head);
    const files = await this.onlyPublic(found);
    return { head, ...named([...(isContinued ? last.files : []), ...files]) };
  }

  /** An article that was renamed before it was public had no address yet, and its first name is nobody's business. */
  private async onlyPublic(renamed: readonly RenamedFile[]): Promise<readonly FileRename[]> {
    const moved = renamed.filter(({ from, to }) => addressOfFile(from) !== addressOfFile(to));
    if (moved.length === 0) return [];
    const blobs = moved.map(({ blob }) => blob);
    const [texts, timeZone] = [await textsOf(this.contentDir, blobs), await this.timeZone()];
    const wasPublic = ({ from, blob, atMs }: RenamedFile) =>
      wasPublicAt({ path: from, text: texts.get(blob) ?? "" }, atMs, timeZone);
    return moved.filter(wasPublic).map(({ from, to }) => ({ from, to }));
  }

  private async timeZone(): Promise<string> {
    const file = "site.yaml";
    const text = await readFile(path.join(this.contentDir, file), "utf8").catch(() => "");
    return readSite({ path: file, text }).value?.timeZone ?? fallbackTimeZone;
  }
}

function named(files: readonly FileRename[]): Renames {
  return { name: createHash("sha256").update(JSON.stringify(files)).digest("base64url").slice(0, 22), files };
}

async function readKnown(file: string): Promise<Known> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isSaved(value) ? { head: value.head, ...named(value.files) } : nothing;
  } catch {
    return nothing;
  }
}

function isSaved(value: unknown): value is Pick<Known, "head" | "files"> {
  if (typeof value !== "object" || value === null) return false;
  const { head, files }: { head?: unknown; files?: unknown } = value;
  return typeof head === "string" && Array.isArray(files) && files.every(isRename);
}

function isRename(value: unknown): value is FileRename {
  if (typeof value !== "object" || value === null) return false;
  const { from, to }: { from?: unknown; to?: unknown } = value;
  return typeof from === "string" && typeof to === "string";
}
