import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { appendFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { spread } from "@/lib/core/spread";
import type { CatalogueRead, Readers } from "./read-index";

/** What a process has to know of the notes to trust them. */
export interface NotesMark {
  /** How many bytes each file has; what is longer or shorter is not what was noted. */
  readonly sizes: Readonly<Record<string, number>>;
  /** How many bytes they had together when they were begun. */
  readonly freshBytes: number;
}

/**
 * Who read what, kept on disk from one process to the next, so that a run after one edit need not look at every page.
 *
 * Of an archive of a hundred thousand these are a million lines. They lie in files by what was read, of which a run opens
 * the few that it asks for. Lines are only ever added: a page that once read something and no longer does is looked at
 * once more than it had to be, and nothing else comes of it.
 */
export class ReadNotes implements Readers {
  private readonly drafts = new Map<string, Draft>();
  private isFresh: boolean;

  /** @param mark of what the last process left; without, nothing is known */
  constructor(
    private readonly dir: string,
    private readonly mark?: NotesMark,
  ) {
    this.isFresh = mark === undefined;
  }

  note(page: string, reads: readonly CatalogueRead[]): void {
    for (const read of reads) {
      const name = fileOf(read);
      let draft = this.drafts.get(name);
      if (!draft) this.drafts.set(name, (draft = { blocks: [], lines: [] }));
      draft.lines.push(lineOf(read, page));
      // As bytes they take a fraction of the memory.
      if (draft.lines.length === linesInBlock) closeBlock(draft);
    }
  }

  of(read: CatalogueRead): Iterable<string> | undefined {
    const name = fileOf(read);
    if (this.isFresh || !this.mark) return undefined;
    const size = this.mark.sizes[name];
    if (size === undefined) return [];
    const text = readBlocks(path.join(this.dir, name), size);
    return text === undefined ? undefined : pagesIn(text, lineOf(read, ""));
  }

  forget(): void {
    // What it read is looked up among what changed; the page itself is not asked for.
  }

  clear(): void {
    this.isFresh = true;
    this.drafts.clear();
  }

  /**
   * Writes what was noted; to be called once.
   *
   * @returns what the next process has to know; `undefined` when so much was added by now that it had better begin anew
   */
  async save(): Promise<NotesMark | undefined> {
    const last = this.isFresh ? undefined : this.mark;
    if (!last) await rm(this.dir, { recursive: true, force: true });
    await mkdir(this.dir, { recursive: true });
    const sizes: Record<string, number> = { ...last?.sizes };
    await eachAtOnce(writesAtOnce, [...this.drafts], async ([name, draft]) => {
      closeBlock(draft);
      const bytes = Buffer.concat(draft.blocks);
      await appendFile(path.join(this.dir, name), bytes);
      sizes[name] = (sizes[name] ?? 0) + bytes.length;
    });
    const bytes = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    const { freshBytes = bytes } = last ?? {};
    return bytes > freshBytes * growthLimit + leastBytes ? undefined : { sizes, freshBytes };
  }
}

interface Draft {
  readonly blocks: Buffer[];
  lines: string[];
}

const linesInBlock = 500;
const writesAtOnce = 16;
/** Notes that grew to so many times what they were say most things several times over. */
const growthLimit = 2;
const leastBytes = 1024 * 1024;
const filesOfMap = 32;

function fileOf(read: CatalogueRead): string {
  return read.isEntry ? `${read.part}-${String(spread(String(read.key), filesOfMap))}` : read.part;
}

/** Keys and paths are made of slugs, days and the names of pictures, none of which holds a tab or the end of a line. */
function lineOf(read: CatalogueRead, page: string): string {
  return `${read.isEntry ? String(read.key) : ""}\t${page}\n`;
}

/** Each block says how long it is and what it hashes to. */
function closeBlock(draft: Draft): void {
  const payload = Buffer.from(draft.lines.join(""));
  draft.lines = [];
  if (payload.length > 0) draft.blocks.push(Buffer.concat([Buffer.from(headerOf(payload)), payload]));
}

function headerOf(payload: Buffer): string {
  const hash = createHash("sha256").update(payload).digest("base64url");
  return `${String(payload.length)} ${hash}\n`;
}

/** @returns all lines, the first after an end of line; `undefined` when the file is not what was written */
function readBlocks(file: string, size: number): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  if (bytes.length !== size) return undefined;
  let text = "\n";
  for (let from = 0; from < bytes.length;) {
    const start = bytes.indexOf("\n", from) + 1;
    const header = bytes.toString("latin1", from, start);
    const payload = bytes.subarray(start, start + Number.parseInt(header, 10));
    if (start === 0 || headerOf(payload) !== header) return undefined;
    text += payload.toString();
    from = start + payload.length;
  }
  return text;
}

function pagesIn(text: string, line: string): readonly string[] {
  const wanted = `\n${line.slice(0, -1)}`;
  const pages: string[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const from = at + wanted.length;
    pages.push(text.slice(from, text.indexOf("\n", from)));
  }
  return pages;
}
