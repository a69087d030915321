import { appendFile, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { whileWriting } from "./folder-unwritable";
import type { PublishReport } from "./publisher";
import { fileOfPage, formsOf } from "./site-files";

/** What a publish or a merge changed: pages by path, files by their place in the site folder. */
export type SiteChanges = Pick<PublishReport, "rendered" | "removed" | "copiedFiles" | "removedFiles">;

/** The two lists of what happened to the same things: their addresses, and the files that they stand in. */
interface Lists {
  readonly paths: string;
  readonly files: string;
  /** The addresses that are in the list. */
  readonly listed: Set<string>;
}

interface Entry {
  readonly path: string;
  readonly files: readonly string[];
}

/**
 * Lists of what changed, a line each, for the tools that carry a site on: addresses for the purge of a CDN, files below
 * the site folder for `rsync --files-from` or `rclone --files-from`. They grow until a tool takes the folder away.
 *
 * The folder is out of sight while it is written to, so a tool that moves it away in one step has whole lists, and what
 * comes later goes into a new folder. Lines are appended where that will do: nobody may ever take the lists, and a save
 * must not write a whole archive's addresses.
 */
export class Handover {
  private readonly changed = {
    paths: "changed-paths.txt",
    files: "changed-files.txt",
    listed: new Set<string>(),
  };
  private readonly removed = {
    paths: "removed-paths.txt",
    files: "removed-files.txt",
    listed: new Set<string>(),
  };
  /** Where the folder is while it is written to, and after a stop in the middle of that. */
  private readonly work: string;
  /** How long the lists were when this process left them; with another length they are not what it knows of them. */
  private lengths = "";
  /** What is being noted; pages and the index of the search change at once. */
  private noting: Promise<void> = Promise.resolve();

  constructor(private readonly dir: string) {
    this.work = `${dir}.work`;
  }

  private get lists(): readonly string[] {
    return [this.changed, this.removed].flatMap(({ paths, files }) => [paths, files]);
  }

  /**
   * Notes what changed. One process at a time; the site folder's lock sees to that.
   *
   * @throws FolderUnwritable when it can't be noted; with the same changes again nothing is missing
   */
  async add(changes: SiteChanges): Promise<void> {
    const note = () => whileWriting(path.dirname(this.dir), () => this.note(changes));
    // One that failed was told to who asked for it.
    this.noting = this.noting.catch(() => undefined).then(note);
    await this.noting;
  }

  private async note({ rendered, removed, copiedFiles, removedFiles }: SiteChanges): Promise<void> {
    const changedEntries = entriesOf(rendered, copiedFiles);
    const removedEntries = entriesOf(removed, removedFiles);
    if (changedEntries.length + removedEntries.length === 0) return;

    if (!(await moveFolder(this.dir, this.work))) await this.begin();
    if ((await this.readLengths()) !== this.lengths) await this.load();
    // Until all is written, what this process knows does not hold.
    this.lengths = "";
    await this.enter(changedEntries, this.changed, this.removed);
    await this.enter(removedEntries, this.removed, this.changed);
    this.lengths = await this.readLengths();
    await moveFolder(this.work, this.dir);
  }

  /** Puts entries into their lists, and takes them out of the others. */
  private async enter(entries: readonly Entry[], to: Lists, others: Lists): Promise<void> {
    const turned = entries.filter((entry) => others.listed.delete(entry.path));
    if (turned.length > 0) {
      await this.withdraw(others.files, new Set(turned.flatMap((entry) => entry.files)));
      await this.withdraw(others.paths, new Set(turned.map((entry) => entry.path)));
    }
    const fresh = entries.filter((entry) => !to.listed.has(entry.path));
    if (fresh.length === 0) return;
    // The files first: an address that is listed has its files listed, wherever a stop comes.
    await appendFile(path.join(this.work, to.files), toText(fresh.flatMap((entry) => entry.files)));
    await appendFile(path.join(this.work, to.paths), toText(fresh.map((entry) => entry.path)));
    for (const entry of fresh) to.listed.add(entry.path);
  }

  private async withdraw(list: string, lines: ReadonlySet<string>): Promise<void> {
    const kept = (await this.readLines(list)).filter((line) => !lines.has(line));
    await this.replace(list, kept);
  }

  /** Makes the folder; where a stop left one, mends what may be wrong there: half a line, or a line twice. */
  private async begin(): Promise<void> {
    await mkdir(this.work, { recursive: true });
    for (const list of this.lists) await this.replace(list, [...new Set(await this.readLines(list))]);
    this.lengths = "";
  }

  private async load(): Promise<void> {
    for (const { paths, listed } of [this.changed, this.removed]) {
      listed.clear();
      for (const line of await this.readLines(paths)) listed.add(line);
    }
  }

  /** @returns whole lines; none where there is no such list */
  private async readLines(list: string): Promise<readonly string[]> {
    const text = await readFile(path.join(this.work, list), "utf8").catch(() => "");
    return text.split("\n").slice(0, -1);
  }

  private async replace(list: string, lines: readonly string[]): Promise<void> {
    const target = path.join(this.work, list);
    await writeFile(`${target}.tmp`, toText(lines));
    await rename(`${target}.tmp`, target);
  }

  private async readLengths(): Promise<string> {
    const sizes = this.lists.map((list) =>
      stat(path.join(this.work, list)).then(
        ({ size }) => size,
        () => "none",
      ),
    );
    return (await Promise.all(sizes)).join();
  }
}

function entriesOf(pages: readonly string[], files: readonly string[]): readonly Entry[] {
  return [
    ...pages.map((page) => ({ path: page, files: formsOf(fileOfPage(page)) })),
    ...files.map((file) => ({ path: `/${file}`, files: [file] })),
  ];
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** Moves a folder. @returns false where it is not there, or another one stands where it is to go */
async function moveFolder(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOENT" && code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    return false;
  }
}
