import { pixelLimit } from "@/lib/site/picture-files";
import type { Size } from "@/lib/site/picture-shapes";

/** What is wrong with a picture that begins like one. */
export type PictureFault = { readonly kind: "damaged" } | { readonly kind: "huge"; readonly size: Size };

export type PictureInspection = PictureFault | { readonly kind: "sound"; readonly size: Size };

/**
 * Looks at a whole picture as the publisher will: one that is cut off or damaged further on begins like any other.
 *
 * @returns its size as it is shown, upright
 */
export async function inspectPicture(location: string): Promise<PictureInspection> {
  const { default: sharp } = await import("sharp");
  // A file that is saved again keeps its name, by which libvips would remember it.
  sharp.cache(false);
  try {
    // The header says how large it claims to be; nothing of that size is made before it is known.
    const { autoOrient: size } = await sharp(location, { limitInputPixels: false }).metadata();
    if (size.width * size.height > pixelLimit) return { kind: "huge", size };
    // Decoded to the end and kept as a stamp: formats that can be decoded coarsely are.
    await sharp(location, { failOn: "error", limitInputPixels: pixelLimit })
      .resize(stampSide, stampSide, { fit: "fill" })
      .raw()
      .toBuffer();
    return { kind: "sound", size };
  } catch {
    return { kind: "damaged" };
  }
}

const stampSide = 8;
