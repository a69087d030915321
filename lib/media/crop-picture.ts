import type { Sharp } from "sharp";
import type { ShareCrop } from "@/lib/site/share-crops";
import { cropRegion } from "@/lib/site/share-crops";
import { readRights, toXmp } from "./rights";

/**
 * Names how crops are made, down to the program that encodes them. Whoever changes one of these raises the number, or
 * writes the new version: what was made otherwise is then made again.
 */
export const cropRecipe = "1-sharp-0.35.5";

/** WhatsApp may show no picture with a link when it is larger. Measured in thousands, to be safe. */
export const cropByteLimit = 300_000;
/** Tried one after the other until a crop is small enough. Photographs are, by the first or the second. */
const qualities = [80, 70, 60, 50, 40, 30, 20, 10, 5, 1];
/** The shorter side of what crops are cut from, at most; no crop has a side that is longer than this. */
const workingSide = 1200;

/** The bytes can't be read as a picture, though they may begin like one. */
export class PictureUnusable extends Error {
  override readonly name = "PictureUnusable";
}

/**
 * Cuts a picture to shapes, as JPEG files: upright, in sRGB, on white where it is transparent, the first image of a film,
 * and with nothing that the file says of itself but who made it and who has the rights.
 *
 * @returns a file for each crop, in their order; the same bytes for the same picture
 * @throws PictureUnusable
 */
export async function cropPicture(
  original: Uint8Array,
  crops: readonly ShareCrop[],
): Promise<readonly Uint8Array[]> {
  // Loaded when there is something to cut: most publishes find every crop in its place.
  const { default: sharp } = await import("sharp");
  try {
    const source = sharp(original, { failOn: "error" });
    const { exif } = await source.metadata();
    const rights = readRights(exif);
    // As bare pixels, so that nothing else of the original can come along. Decoded once for all crops.
    const { data, info } = await source
      .autoOrient()
      .resize({ width: workingSide, height: workingSide, fit: "outside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const files: Uint8Array[] = [];
    for (const { shape, width, height } of crops) {
      const { channels } = info;
      const cut = sharp(data, { raw: { width: info.width, height: info.height, channels } })
        .extract(cropRegion(info, shape))
        .resize({ width, height, fit: "fill" });
      files.push(await smallEnough(rights ? cut.withXmp(toXmp(rights)) : cut));
    }
    return files;
  } catch (error) {
    throw new PictureUnusable("The picture can't be decoded", { cause: error });
  }
}

/** The file of the best quality that is not too large. */
async function smallEnough(cut: Sharp): Promise<Uint8Array> {
  let file: Uint8Array = new Uint8Array();
  for (const quality of qualities) {
    file = await cut.clone().jpeg({ quality, progressive: true }).toBuffer();
    if (file.length <= cropByteLimit) break;
  }
  return file;
}
