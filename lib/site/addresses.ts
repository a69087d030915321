import { frontPath } from "./paths";

/**
 * The one form of an address that pages have: without an ending or a slash at its end. It always begins with one slash
 * and no more: browsers take two of them, or a backslash for one, for another site.
 *
 * @example cleanPath("/kanal/bisnis.html/"); //=> "/kanal/bisnis"
 */
export function cleanPath(path: string): string {
  const single = `/${path}`.replace(/[\\/]+/g, "/");
  const bare = single.replace(/(?:\/|\.html|\/index)+$/, "");
  return bare === "" ? frontPath : bare;
}

/**
 * An address as the table of moved addresses names it: clean, and as its reader reads it, without percent signs for
 * letters.
 *
 * @returns `undefined` for what no server would take for an address
 * @example readAddress("/berita/caf%C3%A9.html"); //=> "/berita/café"
 */
export function readAddress(path: string): string | undefined {
  try {
    const address = cleanPath(decodeURIComponent(path)).normalize("NFC");
    return /\p{Cc}/u.test(address) ? undefined : address;
  } catch {
    return undefined;
  }
}

/** The inverse of `readAddress`: an address as it is written in a header or a link. */
export function writeAddress(address: string): string {
  return encodeURI(address).replace(/[?#]/g, encodeURIComponent);
}
