import { readContentText } from "./read-file";
import { kindOfSource } from "./source-file";

/** Gives a line of a content file, counted from 1; `undefined` where there is none, and for files that are no text. */
export type LineReader = (file: string, line: number) => string | undefined;

/** Lines of content files as an editor's program shows them; the last file asked for is at hand. */
export function readLinesOf(contentDir: string): LineReader {
  let known: { readonly file: string; readonly lines: readonly string[] } | undefined;
  return (file, line) => {
    if (known?.file !== file) known = { file, lines: linesOf(contentDir, file) };
    return known.lines[line - 1];
  };
}

function linesOf(contentDir: string, file: string): readonly string[] {
  if (kindOfSource(file) === undefined) return [];
  try {
    return readContentText(contentDir, file)
      .replace(/^\uFEFF/, "")
      .split(/\r\n|\r|\n/);
  } catch {
    // It is at fault because it can't be read, or it went away meanwhile.
    return [];
  }
}
