import type { ContentHash, MediaPath } from "@/lib/core/ids";

/** The media type of every crop, whatever its picture is. */
export const shareCropType = "image/jpeg";

/**
 * The crops of a lead picture that other sites show with a link: where each one is and how large. Views name them by this
 * and the publisher makes them by it.
 */

/** The shapes that Google asks for in an article's structured data; the first one is also what links are shown with. */
export const cropShapes = ["16x9", "4x3", "1x1"] as const;
export type CropShape = (typeof cropShapes)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, from its upper left corner; all in whole pixels. */
export interface Region extends Size {
  readonly left: number;
  readonly top: number;
}

export interface ShareCrop extends Size {
  readonly shape: CropShape;
  readonly path: string;
}

interface CroppedPicture extends Size {
  readonly path: MediaPath;
  readonly hash: ContentHash;
}

/** How large each is at most, in pixels. Google Discover wants a width of 1200, and nobody asks for more. */
const fullSizes: Readonly<Record<CropShape, Size>> = {
  "16x9": { width: 1200, height: 675 },
  "4x3": { width: 1200, height: 900 },
  "1x1": { width: 1200, height: 1200 },
};

/** As large as the shape can be in this picture: a small one is never enlarged. */
export function toShareCrop(picture: CroppedPicture, shape: CropShape): ShareCrop {
  const region = cropRegion(picture, shape);
  const full = fullSizes[shape];
  const { width, height } = region.width > full.width ? full : region;
  return { shape, path: shareCropPath(picture.path, picture.hash, shape), width, height };
}

/**
 * The largest part of a picture that has a shape, to within a pixel. From the middle of a wide picture; of a tall one,
 * twice as much goes at the bottom as at the top, where faces are.
 */
export function cropRegion({ width, height }: Size, shape: CropShape): Region {
  const { width: across, height: down } = fullSizes[shape];
  const isWide = width * down > height * across;
  const shown = isWide
    ? { width: Math.max(1, Math.round((height * across) / down)), height }
    : { width, height: Math.max(1, Math.round((width * down) / across)) };
  return {
    left: Math.floor((width - shown.width) / 2),
    top: Math.floor((height - shown.height) / 3),
    ...shown,
  };
}

const stemLimit = 80;

/**
 * A picture cut to a shape, for other sites to show. It is named after its bytes, as those sites keep what they fetched
 * once. No picture of an editor's can have this address: the parts of their paths begin with a letter or a digit.
 *
 * @param shape as it shows in the name, such as `16x9`
 * @example shareCropPath("2025/peta.jpg", hash, "16x9"); //=> "/media/_potongan/peta-1f0a3c5e-16x9.jpg"
 */
export function shareCropPath(path: MediaPath, hash: ContentHash, shape: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const stem = name.slice(0, name.lastIndexOf(".")).slice(0, stemLimit);
  return `/media/_potongan/${stem}-${hash.slice(0, 8)}-${shape}.jpg`;
}
