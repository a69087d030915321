import { createHash } from "node:crypto";
import { appendFile, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Origin } from "./origin";
import { isOrigin } from "./origin";
import { replaceFile, stateDir } from "./site-files";

/**
 * The record of what stands in a site folder. It lies in that folder, so that the two can't be separated, and is
 * written at the very end of a publish: what it says is there, is there.
 */
export interface Manifest {
  /** How the folder came about; absent while a publish is under way, and after one that was stopped or left pages out. */
  readonly origin?: Origin;
  /** The fingerprint of each page, by path; empty for one whose writing was begun and perhaps not finished. */
  readonly pages: ReadonlyMap<string, string>;
  /** The fingerprint of each file that is copied as it is, by its path in the site folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** What became of some pages and files; `null` for one that is gone, and for the origin of what is not finished. */
export interface ManifestChange {
  readonly origin?: Origin | null;
  readonly pages: Readonly<Record<string, string | null>>;
  readonly files: Readonly<Record<string, string | null>>;
}

const manifestFile = "manifest.json";

/**
 * The manifest of a site folder on disk: the whole, and a journal of what came after it, so that one edited page need
 * not write a hundred thousand lines. The journal bears the name of the whole that it belongs to; one that belongs to
 * another is nothing.
 */
export class ManifestFile {
  private readonly pages = new Map<string, string>();
  private readonly files = new Map<string, string>();
  private origin: Origin | undefined;
  private wholeText = "";
  /** What the next line of the journal has to begin with: the end of a line that a crash cut off. */
  private lineBreak = "";

  private constructor(private readonly siteDir: string) {}

  /** @returns an empty manifest where there is none, or none that can be trusted: everything is then written anew */
  static async read(siteDir: string): Promise<ManifestFile> {
    const manifest = new ManifestFile(siteDir);
    manifest.wholeText = await readText(path.join(stateDir(siteDir), manifestFile));
    const whole = parseChange(manifest.wholeText);
    if (whole) manifest.apply(whole);
    else manifest.wholeText = "";
    const journal = await readText(path.join(stateDir(siteDir), manifest.journalName()));
    if (journal !== "" && !journal.endsWith("\n")) manifest.lineBreak = "\n";
    // A line that was cut off by a crash has no end and is not read.
    for (const line of journal.split("\n").slice(0, -1)) {
      const change = parseChange(line);
      if (change) manifest.apply(change);
    }
    return manifest;
  }

  get now(): Manifest {
    return { ...(this.origin && { origin: this.origin }), pages: this.pages, files: this.files };
  }

  /** Notes what became of some pages and files. */
  async append(change: ManifestChange): Promise<void> {
    this.apply(change);
    const line = `${this.lineBreak}${JSON.stringify(change)}\n`;
    await appendFile(path.join(stateDir(this.siteDir), this.journalName()), line);
    this.lineBreak = "";
  }

  /** Writes the whole, in the order of the paths, so that the same site has the same manifest. */
  async writeWhole(): Promise<void> {
    const whole = { origin: this.origin, pages: sorted(this.pages), files: sorted(this.files) };
    const text = `${JSON.stringify(whole, null, 1)}\n`;
    if (text !== this.wholeText) replaceFile(this.siteDir, `.warta/${manifestFile}`, text);
    this.wholeText = text;
    // What the journals said is in the whole now, or was never finished.
    const names = await readdir(stateDir(this.siteDir));
    const journals = names.filter((name) => name.startsWith("journal-"));
    await Promise.all(journals.map((name) => rm(path.join(stateDir(this.siteDir), name), { force: true })));
  }

  private apply({ origin, pages, files }: ManifestChange): void {
    if (origin !== undefined) this.origin = origin ?? undefined;
    applyTo(this.pages, pages);
    applyTo(this.files, files);
  }

  private journalName(): string {
    return `journal-${createHash("sha256").update(this.wholeText).digest("hex").slice(0, 16)}.jsonl`;
  }
}

function applyTo(target: Map<string, string>, change: Readonly<Record<string, string | null>>): void {
  for (const [key, value] of Object.entries(change)) {
    if (value === null) target.delete(key);
    else target.set(key, value);
  }
}

/** @returns an empty text where there is no such file */
function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}

function sorted(entries: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parseChange(text: string): ManifestChange | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isChange(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isChange(value: unknown): value is ManifestChange {
  return (
    typeof value === "object" &&
    value !== null &&
    "pages" in value &&
    "files" in value &&
    isTable(value.pages) &&
    isTable(value.files) &&
    (!("origin" in value) || value.origin === null || isOrigin(value.origin))
  );
}

function isTable(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((entry) => entry === null || typeof entry === "string");
}
