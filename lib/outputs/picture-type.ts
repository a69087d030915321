const types: Readonly<Record<string, string>> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

/** The media type of a picture, by its ending; every picture has one that is known, or it is none. */
export function pictureType(src: string): string {
  return types[src.slice(src.lastIndexOf(".") + 1).toLowerCase()] ?? "image/jpeg";
}
