import { createHash } from "node:crypto";
import { textsOf } from "@/lib/content/history/ask-git";
import type { FileRename } from "@/lib/content/renames";
import { addressOfFile } from "@/lib/content/renames";
import type { RenamedFile } from "./git";
import { findRenamed, headOf, isBehind, timeZoneOf, wasPublicAt } from "./git";
import { readKept, replaceKept } from "./kept-file";
import { LearntFromGit } from "./learnt-from-git";

interface Known {
  /** Another one for another list. */
  readonly name: string;
  /** From the oldest to the newest. */
  readonly files: readonly FileRename[];
  /** The commit up to which the history was read; empty when none was. */
  readonly head: string;
  /** The site's, by which it was judged what was public. */
  readonly timeZone: string;
}

const nothing: Known = { head: "", timeZone: "", ...named([]) };

/**
 * Learns from git which files of a content folder had other names before.
 *
 * The history is read once; after that only what came since. Outside of git, in a clone that has the last commits alone,
 * and while git does not answer in time, it knows what it knew before.
 */
export class GitRenames extends LearntFromGit<Known> {
  constructor(
    private readonly contentDir: string,
    /** Where it is kept from one process to the next. */
    private readonly cacheFile: string,
    /** Changes with the code that reads articles; what another code made of the same commits is not used. */
    private readonly readerVersion: string,
    onFailed: () => void,
  ) {
    super(onFailed);
  }

  protected async readKept(): Promise<Known> {
    const value = await readKept(this.cacheFile);
    if (!isSaved(value) || value.readerVersion !== this.readerVersion) return nothing;
    return { head: value.head, timeZone: value.timeZone, ...named(value.files) };
  }

  protected async keep({ head, timeZone, files }: Known): Promise<void> {
    await replaceKept(this.cacheFile, { readerVersion: this.readerVersion, head, timeZone, files });
  }

  protected async readOn(last: Known): Promise<Known> {
    const head = await headOf(this.contentDir);
    if (head === undefined) return last;
    const timeZone = await timeZoneOf(this.contentDir);
    const isUsable = last.head !== "" && last.timeZone === timeZone;
    if (isUsable && head === last.head) return last;
    const isContinued = isUsable && (await isBehind(this.contentDir, last.head, head));
    const found = await findRenamed(this.contentDir, isContinued ? `${last.head}..${head}` : head);
    const files = await this.onlyPublic(found, timeZone);
    return { head, timeZone, ...named([...(isContinued ? last.files : []), ...files]) };
  }

  /** An article that was renamed before it was public had no address yet, and its first name is nobody's business. */
  private async onlyPublic(
    renamed: readonly RenamedFile[],
    timeZone: string,
  ): Promise<readonly FileRename[]> {
    const moved = renamed.filter(({ from, to }) => addressOfFile(from) !== addressOfFile(to));
    if (moved.length === 0) return [];
    const blobs = moved.map(({ blob }) => blob);
    const texts = await textsOf(this.contentDir, blobs);
    const wasPublic = ({ from, blob, atMs }: RenamedFile) => {
      const text = texts.get(blob);
      // Taken for empty, it would never have been public, and that would be kept.
      if (text === undefined) throw new Error(`git has lost ${blob}, the text of ${from}`);
      return wasPublicAt({ path: from, text }, atMs, timeZone);
    };
    return moved.filter(wasPublic).map(({ from, to }) => ({ from, to }));
  }
}

function named(files: readonly FileRename[]): Pick<Known, "name" | "files"> {
  return { name: createHash("sha256").update(JSON.stringify(files)).digest("base64url").slice(0, 22), files };
}

type Saved = Pick<Known, "head" | "timeZone" | "files"> & { readonly readerVersion: string };

function isSaved(value: unknown): value is Saved {
  if (typeof value !== "object" || value === null) return false;
  const { readerVersion, head, timeZone, files }: Partial<Record<keyof Saved, unknown>> = value;
  const isNamed = [readerVersion, head, timeZone].every((part) => typeof part === "string");
  return isNamed && Array.isArray(files) && files.every(isRename);
}

function isRename(value: unknown): value is FileRename {
  if (typeof value !== "object" || value === null) return false;
  const { from, to }: { from?: unknown; to?: unknown } = value;
  return typeof from === "string" && typeof to === "string";
}
