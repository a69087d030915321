import { deflateSync } from "node:zlib";
import type { Exif } from "sharp";
import sharp from "sharp";

/** Pictures as cameras and phones make them. */

interface Photograph {
  readonly width: number;
  readonly height: number;
  /** What the camera wrote of itself, its place and its owner. */
  readonly exif?: Exif;
}

/** The upper half is red and the lower half blue, so that it shows which way up it is. */
export async function photograph({ width, height, exif }: Photograph): Promise<Buffer> {
  const picture = sharp(await twoHalves(width, height)).jpeg();
  return (exif ? picture.withExif(exif) : picture).toBuffer();
}

/** The same, by a camera that was held on its side: the pixels lie, and a note says how to turn them. */
export async function sidewaysPhotograph({ width, height, exif = {} }: Photograph): Promise<Buffer> {
  return sharp(await twoHalves(width, height))
    .rotate(270)
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

async function twoHalves(width: number, height: number): Promise<Buffer> {
  const half = { width, height: Math.floor(height / 2), channels: 3 as const, background: "#ff0000" };
  return sharp({ create: { ...half, height, background: "#0000ff" } })
    .composite([{ input: { create: half }, left: 0, top: 0 }])
    .png()
    .toBuffer();
}

/** What compresses worst: every pixel by chance, the same for the same size. */
export async function noise(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[index] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** A PNG whose header says how large it is, and that has hardly anything else. */
export function claiming(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey for each pixel.
  header.writeUInt8(8, 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const [pixels, end] = [chunk("IDAT", deflateSync(Buffer.alloc(64))), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, chunk("IHDR", header), pixels, end]);
}

/** As PNG checks its parts (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Red, green and blue of one pixel. */
export async function colourAt(file: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  return [...(await sharp(file).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}
