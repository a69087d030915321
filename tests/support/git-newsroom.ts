import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { GitChanges } from "@/lib/commands/git-changes";
import { toIso } from "@/lib/core/instant";
import { getDifferences } from "@/lib/bodies";
import { commitAll } from "./git";
import { present } from "./known";
import { newsroomFrame } from "./newsroom";
import { testFolder } from "./unit-folder";

/** A content folder in a repository, commit by commit. */
export class GitNewsroom {
  readonly folder = testFolder();
  readonly contentDir = path.join(this.folder, "content");
  readonly cacheFile = path.join(testFolder(), "deep/changes.json");
  failures = 0;

  constructor() {
    for (const [file, text] of Object.entries(newsroomFrame)) this.write({ [file]: present(text) });
  }

  write(files: Readonly<Record<string, string | undefined>>): void {
    for (const [file, text] of Object.entries(files)) {
      const target = path.join(this.contentDir, file);
      mkdirSync(path.dirname(target), { recursive: true });
      if (text === undefined) rmSync(target);
      else writeFileSync(target, text);
    }
  }

  /** @param at in the site's time zone, such as `2025-09-13T12:00` */
  commit(at: string, files: Readonly<Record<string, string | undefined>> = {}): void {
    this.write(files);
    commitAll(this.folder, `${at}:00+07:00`);
  }

  /** What a process of its own learns. */
  open(contentDir = this.contentDir, readerVersion = "code"): GitChanges {
    return new GitChanges(contentDir, this.cacheFile, readerVersion, () => {
      this.failures += 1;
    });
  }

  /** The changes in short: `articles/a.md 2025-09-14T08:30`. */
  async changes(contentDir?: string): Promise<readonly string[]> {
    const { byFile } = await this.open(contentDir).look();
    return [...byFile].flatMap(([file, changes]) =>
      changes.map(({ at }) => `${file} ${toIso(at).slice(0, 16)}`),
    );
  }

  /** Everything that a reader would be shown of the changes, as one text. */
  async words(): Promise<string> {
    const { byFile } = await this.open().look();
    return JSON.stringify(await getDifferences(this.contentDir, [...byFile.values()].flat()));
  }
}
