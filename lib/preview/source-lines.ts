import { readContentText } from "@/lib/content/read-file";
import { kindOfSource } from "@/lib/content/source-file";

/**
 * Lines of content files as they are on the disk; each file is read once.
 *
 * @returns the reader of a line, counted from 1; `undefined` where there is none, and for files that are no text
 */
export function readLinesOf(contentDir: string): (file: string, line: number) => string | undefined {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = known.get(file);
    if (!lines) {
      lines = linesOf(contentDir, file);
      known.set(file, lines);
    }
    return lines[line - 1];
  };
}

function linesOf(contentDir: string, file: string): readonly string[] {
  if (kindOfSource(file) === undefined) return [];
  try {
    return readContentText(contentDir, file)
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/);
  } catch {
    // It is at fault because it can't be read, or it went away meanwhile.
    return [];
  }
}
