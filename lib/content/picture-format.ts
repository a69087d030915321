/** What a picture's bytes are, by image-size's word, and the endings that say so. */
const formats: ReadonlyMap<string, { readonly name: string; readonly endings: readonly string[] }> = new Map([
  ["jpg", { name: "JPEG", endings: [".jpg", ".jpeg"] }],
  ["png", { name: "PNG", endings: [".png"] }],
  ["webp", { name: "WebP", endings: [".webp"] }],
  ["gif", { name: "GIF", endings: [".gif"] }],
  ["avif", { name: "AVIF", endings: [".avif"] }],
  // An AVIF picture may call itself by the name of its container.
  ["heif", { name: "HEIF", endings: [".avif"] }],
]);

export interface FormatFault {
  /** What the picture really is. */
  readonly format: string;
  /** Its name with the ending that is true; absent when pictures of that format can't be shown. */
  readonly name: string | undefined;
}

/**
 * Whether a picture is what its name's ending says.
 *
 * @param type as image-size calls it
 * @returns `undefined` when it is
 */
export function formatFault(file: string, type: string): FormatFault | undefined {
  const format = formats.get(type);
  if (!format) return { format: type.toUpperCase(), name: undefined };
  const ending = /\.[^.]*$/.exec(file)?.[0] ?? "";
  if (format.endings.includes(ending.toLowerCase())) return undefined;
  const [first = ""] = format.endings;
  return { format: format.name, name: `${file.slice(0, file.length - ending.length)}${first}` };
}
