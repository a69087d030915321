import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/** What was read of a file, or how many bytes it has where that is too many. */
export type BoundedReading =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "too-large"; readonly byteCount: number };

/** Opens what lies there and not what a link points to, so that no file of another folder is read; Windows knows no such wish. */
export const readWithoutLinks = constants.O_RDONLY | constants.O_NOFOLLOW;

/** Reads a file that is no larger than it may be. @throws what the system says, `ELOOP` for a link */
export function readBounded(location: string, limit: number): BoundedReading {
  const descriptor = openSync(location, readWithoutLinks);
  try {
    const { size: byteCount } = fstatSync(descriptor);
    if (byteCount > limit) return { kind: "too-large", byteCount };
    return { kind: "bytes", bytes: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}
