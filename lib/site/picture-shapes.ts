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

/** How large each is at most, in pixels. Google Discover wants a width of 1200, and nobody asks for more. */
export const fullSizes: Readonly<Record<CropShape, Size>> = {
  "16x9": { width: 1200, height: 675 },
  "4x3": { width: 1200, height: 900 },
  "1x1": { width: 1200, height: 1200 },
};

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
