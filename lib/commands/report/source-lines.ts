import { readFileSync } from "node:fs";
import path from "node:path";

/** The lines of content files as an editor's program shows them; the last file asked for is at hand. */
export class SourceLines {
  private file: string | undefined;
  private lines: readonly string[] = [];

  constructor(private readonly contentDir: string) {}

  /** @returns `undefined` for a line that is not there, as when the file was saved meanwhile */
  lineOf(file: string, line: number): string | undefined {
    if (file !== this.file) {
      this.lines = readLines(path.join(this.contentDir, file));
      this.file = file;
    }
    return this.lines[line - 1];
  }
}

function readLines(location: string): readonly string[] {
  try {
    return readFileSync(location, "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r\n|\r|\n/);
  } catch {
    // What can't be read is an issue of its own; a report of it needs no lines.
    return [];
  }
}
