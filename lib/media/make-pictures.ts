import type { Sharp } from "sharp";
import type { PictureFile, PictureFormat } from "@/lib/site/picture-files";
import { pixelLimit } from "@/lib/site/picture-files";
import { cropRegion } from "@/lib/site/picture-shapes";
import { readRights, toXmp } from "./rights";

/** WhatsApp may show no picture with a link when it is larger. Measured in thousands, to be safe. */
export const cropByteLimit = 300_000;
/** Tried one after the other until a crop is small enough. Photographs are, by the first or the second. */
const cropQualities = [80, 70, 60, 50, 40, 30, 20, 10, 5, 1];
/**
 * What all files of a picture are made from is no smaller than the largest of them: 1440 wide, or 1200 on its shorter side
 * for crops.
 */
const workingSize = { width: 1440, height: 1200 };
/** Who made a picture is noted in files of this width and more, and in crops; in a thumbnail it would be a tenth. */
const rightsWidth = 640;

/** The bytes can't be read as a picture, though they may begin like one. */
export class PictureUnusable extends Error {
  override readonly name = "PictureUnusable";
}

/**
 * Makes files of a picture, whole or cut to a shape: upright, in sRGB, on white where it is transparent, the first image
 * of a film, and with nothing that the original says of itself but who made it and who has the rights.
 *
 * @returns the bytes of each file, in their order; the same for the same picture
 * @throws PictureUnusable
 */
export async function makePictures(
  original: Uint8Array,
  files: readonly PictureFile[],
): Promise<readonly Uint8Array[]> {
  // Loaded when there is something to make: most publishes find every file in its place.
  const { default: sharp } = await import("sharp");
  try {
    const source = sharp(original, { failOn: "error", limitInputPixels: pixelLimit });
    const rights = readRights(await source.metadata());
    const xmp = rights && toXmp(rights);
    // As bare pixels, so that nothing else of the original can come along. Decoded once for all files.
    const { data, info } = await source
      .autoOrient()
      .resize({ ...workingSize, fit: "outside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width: across, height: down, channels } = info;
    const made: Uint8Array[] = [];
    for (const { shape, format, width, height } of files) {
      const pixels = sharp(data, { raw: { width: across, height: down, channels } });
      const cut = shape ? pixels.extract(cropRegion(info, shape)) : pixels;
      const sized = cut.resize({ width, height, fit: "fill" });
      const isSigned = shape !== undefined || width >= Math.min(rightsWidth, across);
      const signed = xmp !== undefined && isSigned ? sized.withXmp(xmp) : sized;
      made.push(await (shape ? smallEnough(signed) : encoders[format](signed).toBuffer()));
    }
    return made;
  } catch (error) {
    throw new PictureUnusable("The picture can't be decoded", { cause: error });
  }
}

/** Settings that were looked at on photographs, drawings and charts (docs/decisions/0017). */
const encoders = {
  avif: (picture) => picture.avif({ quality: 50, effort: 2, chromaSubsampling: "4:2:0" }),
  webp: (picture) => picture.webp({ quality: 70 }),
  jpg: (picture) => picture.jpeg({ quality: 75, mozjpeg: true }),
} satisfies Record<PictureFormat, (picture: Sharp) => Sharp>;

/** The file of the best quality that is not too large. */
async function smallEnough(cut: Sharp): Promise<Uint8Array> {
  let file: Uint8Array = new Uint8Array();
  for (const quality of cropQualities) {
    file = await cut.clone().jpeg({ quality, progressive: true }).toBuffer();
    if (file.length <= cropByteLimit) break;
  }
  return file;
}
