import { createHash } from "node:crypto";
import { appendFile, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Manifest, ManifestChange, WholeManifest } from "./manifest-text";
import { parseChange, parseWhole, writeWhole } from "./manifest-text";
import type { Origin } from "./origin";
import { isMissing, replaceFile, stateDir } from "./site-files";

/**
 * In place of a fingerprint: a page or file that was about to be made or removed. It may be there or not, and no page that
 * readers can reach leads to it.
 */
export const unsettled = "";

/**
 * In place of a fingerprint: a page that stands whole, with what it showed before or with what it is to show next. A new
 * page has this mark from the time when changed pages may lead to it. So has a document, new or not: nothing of the site
 * depends on whether it is there.
 */
export const beingChanged = "~";

/** The same for many names. */
export function markAll<Mark extends string | null>(
  names: readonly string[],
  mark: Mark,
): Record<string, Mark> {
  return Object.fromEntries(names.map((name) => [name, mark]));
}

const manifestFile = "manifest.json";

/**
 * The manifest of a site folder on disk: the whole, and a journal of what came after it, so that one edited page need
 * not write a hundred thousand lines. The journal bears the name of the whole that it belongs to; one that belongs to
 * another is nothing.
 */
export class ManifestFile {
  private pages = new Map<string, string>();
  private files = new Map<string, string>();
  private origin: Origin | undefined;
  private wholeText = "";
  private wholeName = nameOf("");
  private hasJournal = false;
  /** The journal as it was found, until something is added to it. */
  private journalRead: string | undefined;
  /** What the next line of the journal has to begin with: the end of a line that a crash or a full disk cut off. */
  private lineBreak = "";

  private constructor(private readonly siteDir: string) {}

  /** @returns an empty manifest where there is none, or none that can be trusted: everything is then written anew */
  static async read(siteDir: string): Promise<ManifestFile> {
    const manifest = new ManifestFile(siteDir);
    const text = await readText(path.join(stateDir(siteDir), manifestFile));
    const whole = parseWhole(text);
    if (whole) manifest.begin(whole, text);
    const journal = await readText(path.join(stateDir(siteDir), manifest.journalName()));
    manifest.journalRead = journal;
    manifest.hasJournal = journal !== "";
    if (journal !== "" && !journal.endsWith("\n")) manifest.lineBreak = "\n";
    // A line that was cut off by a crash has no end and is not read.
    for (const line of journal.split("\n").slice(0, -1)) {
      const change = parseChange(line);
      if (change) manifest.apply(change);
    }
    return manifest;
  }

  /** Whether the folder still says what was read there, so that it need not be taken apart again. */
  async isCurrent(): Promise<boolean> {
    const texts = [manifestFile, this.journalName()].map((name) =>
      readText(path.join(stateDir(this.siteDir), name)),
    );
    const [whole, journal] = await Promise.all(texts);
    return whole === this.wholeText && journal === this.journalRead;
  }

  get now(): Manifest {
    return { ...(this.origin && { origin: this.origin }), pages: this.pages, files: this.files };
  }

  /** The name of what the folder holds, when a publish left it finished and nothing was begun since. */
  get finishedMark(): string | undefined {
    return this.origin && !this.hasJournal ? this.wholeName : undefined;
  }

  /** Notes what becomes of some pages and files. */
  async append(change: ManifestChange): Promise<void> {
    this.apply(change);
    this.journalRead = undefined;
    const line = `${this.lineBreak}${JSON.stringify(change)}\n`;
    this.lineBreak = "\n";
    this.hasJournal = true;
    await appendFile(path.join(stateDir(this.siteDir), this.journalName()), line);
    this.lineBreak = "";
  }

  /** Writes the whole, in the order of the paths, so that the same site has the same manifest. */
  async writeWhole(): Promise<void> {
    const text = writeWhole(this.now);
    // One that a crash left behind may belong to a whole like the next one.
    await this.removeJournals((name) => name !== this.journalName());
    if (text !== this.wholeText) replaceFile(this.siteDir, `.warta/${manifestFile}`, text);
    this.wholeText = text;
    this.wholeName = nameOf(text);
    // What they said is in the whole.
    await this.removeJournals(() => true);
    this.hasJournal = false;
  }

  private async removeJournals(isOver: (name: string) => boolean): Promise<void> {
    const names = await readdir(stateDir(this.siteDir));
    const journals = names.filter((name) => name.startsWith("journal-") && isOver(name));
    await Promise.all(journals.map((name) => rm(path.join(stateDir(this.siteDir), name), { force: true })));
  }

  private begin({ origin, pages, files }: WholeManifest, text: string): void {
    this.wholeText = text;
    this.wholeName = nameOf(text);
    this.origin = origin;
    this.pages = pages;
    this.files = files;
  }

  private apply({ origin, pages, files }: ManifestChange): void {
    if (origin !== undefined) this.origin = origin ?? undefined;
    applyTo(this.pages, pages);
    applyTo(this.files, files);
  }

  private journalName(): string {
    return `journal-${this.wholeName.slice(0, 16)}.jsonl`;
  }
}

function nameOf(wholeText: string): string {
  return createHash("sha256").update(wholeText).digest("hex");
}

function applyTo(target: Map<string, string>, change: Readonly<Record<string, string | null>>): void {
  for (const [key, value] of Object.entries(change)) {
    if (value === null) target.delete(key);
    else target.set(key, value);
  }
}

/** @returns an empty text where there is no such file; one that can't be read may say a great deal, and is a fault */
function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: unknown) => {
    if (isMissing(error)) return "";
    throw error;
  });
}
