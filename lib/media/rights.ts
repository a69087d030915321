/** What a picture's own metadata says of those to whom it belongs. */
export interface Rights {
  readonly artist?: string;
  readonly copyright?: string;
}

const artistTag = 0x013b;
const copyrightTag = 0x8298;
const textType = 2;
const entryBytes = 12;

/**
 * Reads who made a picture and who has the rights, from its EXIF block: TIFF 6.0, the first directory. Everything else in
 * there (place, camera, owner's name, a small copy of the uncropped picture) is none of our readers' business.
 *
 * @returns `undefined` where it says neither, or the block is damaged
 */
export function readRights(exif: Uint8Array | undefined): Rights | undefined {
  if (!exif) return undefined;
  try {
    const [artist, copyright] = textsIn(Buffer.from(exif), [artistTag, copyrightTag]);
    if (artist === undefined && copyright === undefined) return undefined;
    return { ...(artist !== undefined && { artist }), ...(copyright !== undefined && { copyright }) };
  } catch (error) {
    // Offsets that lead out of the block.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** @throws RangeError when the block is cut off */
function textsIn(exif: Buffer, tags: readonly number[]): readonly (string | undefined)[] {
  const tiff = exif.toString("latin1", 0, 4) === "Exif" ? exif.subarray(6) : exif;
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  const entries = Array.from({ length: short(directory) }, (_, index) => directory + 2 + index * entryBytes);
  return tags.map((tag) => {
    const entry = entries.find((at) => short(at) === tag && short(at + 2) === textType);
    if (entry === undefined) return undefined;
    const length = long(entry + 4);
    // Up to four bytes stand in the entry itself.
    const start = length <= 4 ? entry + 8 : long(entry + 8);
    return toLine(tiff.subarray(start, start + length));
  });
}

/** One line of text; photographer and editor, which a zero separates in a copyright, one after the other. */
function toLine(bytes: Buffer): string | undefined {
  const line = bytes
    .toString("utf8")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return line === "" ? undefined : line;
}

const openings = [
  '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
];

/**
 * The same as an XMP packet, where search engines and agencies look for it (IPTC Photo Metadata, "Creator" and "Copyright
 * Notice"), in any alphabet.
 */
export function toXmp({ artist, copyright }: Rights): string {
  const creator = (text: string) =>
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(text)}</rdf:li></rdf:Seq></dc:creator>`;
  const rights = (text: string) =>
    `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:rights>`;
  return [
    ...openings,
    ...(artist === undefined ? [] : [creator(artist)]),
    ...(copyright === undefined ? [] : [rights(copyright)]),
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
  ].join("\n");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
