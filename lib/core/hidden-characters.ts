/**
 * What nobody sees and what changes how the text around it is read: control characters (but for tabs and line ends), those
 * that turn the direction of writing, separators of lines that no editor shows, and what is no character at all. The marks
 * that Arabic, emoji and Javanese need (U+200B to U+200F, U+061C) are not among them.
 */
const hidden = /(?![\t\n\r])\p{Cc}|[\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;

/** @returns where the first of them stands in a text; `undefined` where there is none */
export function hiddenIndexIn(text: string): number | undefined {
  return hidden.exec(text)?.index;
}

/**
 * How a character is called where it can't be shown.
 *
 * @example
 * codeOf("\u202e"); //=> "U+202E"
 */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The first of them by its code. */
export function hiddenCodeIn(text: string): string | undefined {
  const index = hiddenIndexIn(text);
  return index === undefined ? undefined : codeOf(text.slice(index));
}
