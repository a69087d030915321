/** What a picture's own metadata says of those to whom it belongs. */
export interface Rights {
  readonly artist?: string;
  readonly copyright?: string;
  /** To whom it is to be credited, where that is another than who made it. */
  readonly credit?: string;
  /** Where the licence can be read. */
  readonly licence?: string;
}

/** Nobody's name is longer; what is would be carried by every file. */
const longestLine = 300;

/** One line of text; `undefined` for none. */
export function toLine(text: string): string | undefined {
  const line = text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longestLine);
  return line === "" ? undefined : line;
}

/** Rights without what is not said. */
export function toRights({
  artist,
  copyright,
  credit,
  licence,
}: { readonly [Name in keyof Rights]: string | undefined }): Rights {
  return {
    ...(artist !== undefined && { artist }),
    ...(copyright !== undefined && { copyright }),
    ...(credit !== undefined && { credit }),
    ...(licence !== undefined && { licence }),
  };
}
