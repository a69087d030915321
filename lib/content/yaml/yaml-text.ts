/** A stretch of a text, by offset. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of a stretch is on its first line, without space at the end, unless it is all space: nobody can mark more. */
export function onOneLine(text: string, { start, end }: Stretch): Stretch {
  const [line = ""] = text.slice(start, end).split(/[\r\n]/, 1);
  return { start, end: start + (line.trimEnd() || line).length };
}

/** From an offset to the end of its line. */
export function restOfLine(text: string, start: number): Stretch {
  return onOneLine(text, { start, end: text.length });
}

export function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The value that begins on the line of an offset, after a field's name or the hyphen of a list; as it was meant, comments and all. */
export function valueOnLine(text: string, offset: number): Stretch | undefined {
  const start = lineStartOf(text, offset);
  const line = restOfLine(text, start);
  const head = /^\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[^\s:"'#][^:]*):(?=\s))?\s*/.exec(
    text.slice(line.start, line.end),
  );
  const value = { start: start + (head?.[0].length ?? 0), end: line.end };
  return value.start < value.end ? value : undefined;
}

/**
 * A text as a YAML value that says exactly this.
 *
 * @example
 * quoted('Peringkat #1 "dunia"'); //=> '\'Peringkat #1 "dunia"\''
 */
export function quoted(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}
