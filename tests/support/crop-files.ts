import { parseMediaPath } from "@/lib/core/ids";
import { cropShapes, shareCropPath } from "@/lib/site/share-crops";
import { known } from "./known";
import { hashOf } from "./newsroom";

/** The files of a site, by name, that are cut from a picture below `media/`. */
export function cropFilesOf(picture: string, bytes: Uint8Array): readonly string[] {
  const path = known(parseMediaPath, picture);
  return cropShapes.map((shape) => shareCropPath(path, hashOf(bytes), shape).slice(1)).sort();
}
