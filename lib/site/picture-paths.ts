/**
 * A file that is made of a picture. It is named after the picture's bytes and never says anything else, so whoever has it
 * may keep it for good.
 *
 * @param what as it shows in the name: a width, or a shape
 * @example pictureFilePath("0k3j2h1g0f", "640", "avif"); //=> "/media/0k3j2h1g0f-640.avif"
 */
export function pictureFilePath(stem: string, what: string, ending: string): string {
  return `/media/${stem}-${what}.${ending}`;
}

/** What all files of a picture are called, from the address of one; `undefined` for what is none. */
export function nameOfPictureAt(path: string): string | undefined {
  return /^\/media\/([a-z0-9]+)-[a-z0-9]+\.(?:avif|webp|jpg)$/.exec(path)?.[1];
}
