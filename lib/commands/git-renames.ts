import { createHash } from "node:crypto";
import { textsOf } from "@/lib/content/history/ask-git";
import type { FileRename } from "@/lib/content/renames";
import { addressOfFile } from "@/lib/content/renames";
import type { RenamedFile } from "./git";
import { findRenamed, headOf, isBehind, timeZoneOf, wasPublicAt } from "./git";
import { readKept, replaceKept } from "./kept-file";

interface Known {
  /** Another one for another list. */
  readonly name: string;
  /** From the oldest to the newest. */
  readonly files: readonly FileRename[];
  /** The commit up to which the history was read; empty when none was. */
  readonly head: string;
}

const nothing: Known = { head: "", ...named([]) };

/**
 * Learns from git which files of a content folder had other names before.
 *
 * The history is read once; after that only what came since. Outside of git, in a clone that has the last commits alone,
 * and while git does not answer in time, it knows what it knew before.
 */
export class GitRenames {
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
    await replaceKept(this.cacheFile, { head: known.head, files: known.files });
    this.savedHead = known.head;
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
    const [texts, timeZone] = [await textsOf(this.contentDir, blobs), await timeZoneOf(this.contentDir)];
    const wasPublic = ({ from, blob, atMs }: RenamedFile) =>
      wasPublicAt({ path: from, text: texts.get(blob) ?? "" }, atMs, timeZone);
    return moved.filter(wasPublic).map(({ from, to }) => ({ from, to }));
  }
}

function named(files: readonly FileRename[]): Pick<Known, "name" | "files"> {
  return { name: createHash("sha256").update(JSON.stringify(files)).digest("base64url").slice(0, 22), files };
}

async function readKnown(file: string): Promise<Known> {
  const value = await readKept(file);
  return isSaved(value) ? { head: value.head, ...named(value.files) } : nothing;
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
