import type { Stats } from "node:fs";
import { unwatchFile, watchFile } from "node:fs";
import path from "node:path";
import type { ContentHistory, History } from "@/lib/content/history/content-history";
import { headLogOf } from "./git";
import { GitChanges } from "./git-changes";
import { GitRenames } from "./git-renames";

/** How often it is looked whether there is a new commit. */
const watchMs = 1000;

export interface GitHistoryRequest {
  readonly contentDir: string;
  /** Where it is kept from one process to the next. */
  readonly cacheDir: string;
  /** Changes with the code that reads articles. */
  readonly readerVersion: string;
  /** Called when git does not answer. */
  readonly onFailed: () => void;
}

/** What git tells of a content folder: names that its files had before, and how articles changed. */
export class GitHistory implements ContentHistory {
  private readonly renames: GitRenames;
  private readonly changes: GitChanges;
  private failures = 0;

  constructor(private readonly request: GitHistoryRequest) {
    const { contentDir, cacheDir, readerVersion } = request;
    const onFailed = () => {
      this.failures += 1;
    };
    this.renames = new GitRenames(contentDir, path.join(cacheDir, "renames.json"), readerVersion, onFailed);
    this.changes = new GitChanges(contentDir, path.join(cacheDir, "changes.json"), readerVersion, onFailed);
  }

  async recall(): Promise<History> {
    const [renames, changes] = await Promise.all([this.renames.recall(), this.changes.recall()]);
    return { name: `${renames.name} ${changes.name}`, renames: renames.files, changes: changes.byFile };
  }

  async look(): Promise<History> {
    const before = this.failures;
    await Promise.all([this.renames.look(), this.changes.look()]);
    // Of two questions that fail for one reason it is told once.
    if (this.failures > before) this.request.onFailed();
    return this.recall();
  }

  async save(): Promise<void> {
    await this.renames.save();
    await this.changes.save();
  }

  /**
   * Calls when the work tree is moved to another commit: its files may be what they were, and have another history.
   *
   * @returns what ends the watching
   */
  async watch(onMove: () => void): Promise<() => void> {
    const log = await headLogOf(this.request.contentDir);
    if (log === undefined) return () => undefined;
    const listener = (now: Stats, before: Stats) => {
      if (now.mtimeMs !== before.mtimeMs) onMove();
    };
    watchFile(log, { interval: watchMs, persistent: false }, listener);
    return () => {
      unwatchFile(log, listener);
    };
  }
}
