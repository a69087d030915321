import type { Rights } from "./rights-text";
import { toLine, toRights } from "./rights-text";

const artistTag = 0x013b;
const copyrightTag = 0x8298;
const textType = 2;
const entryBytes = 12;

/** From an EXIF block: TIFF 6.0, the first directory. */
export function readExifRights(exif: Uint8Array | undefined): Rights {
  if (!exif) return {};
  try {
    const [artist, copyright] = textsIn(Buffer.from(exif), [artistTag, copyrightTag]);
    return toRights({ artist, copyright });
  } catch (error) {
    // Offsets that lead out of the block.
    if (error instanceof RangeError) return {};
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
    // Photographer and editor, which a zero separates in a copyright, stand one after the other.
    return toLine(tiff.subarray(start, start + length).toString("utf8"));
  });
}
