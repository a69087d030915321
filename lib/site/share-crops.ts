import { pictureFilePath } from "./picture-paths";
import type { OriginalPicture, PictureFile } from "./picture-files";
import { pictureStem } from "./picture-files";
import type { CropShape } from "./picture-shapes";
import { cropRegion, fullSizes } from "./picture-shapes";

/** The media type of every crop, whatever its picture is. */
export const shareCropType = "image/jpeg";

/** A lead picture as other sites show it with a link; every program knows JPEG. */
export interface ShareCrop extends PictureFile {
  readonly shape: CropShape;
}

/** As large as the shape can be in this picture: a small one is never enlarged. */
export function toShareCrop(picture: OriginalPicture, shape: CropShape): ShareCrop {
  const region = cropRegion(picture, shape);
  const full = fullSizes[shape];
  const { width, height } = region.width > full.width ? full : region;
  return {
    shape,
    path: pictureFilePath(pictureStem(picture), shape, "jpg"),
    format: "jpg",
    width,
    height,
  };
}
