/** Addresses of what no reader asks for: servers, search engines and who watches over the site do. */

/** Where addresses lead that pages once had, in the form that each reader of the table takes. */
export const hostMovesPath = "/_redirects";
/** Which headers answers have, for static hosts. */
export const hostHeadersPath = "/_headers";
/** Below the publisher's own folder, so that these are never served. */
export const serverMovesPath = "/.warta/pengalihan.json";
export const serverHeadersPath = "/.warta/penyajian.json";
/** For `http { … }` and for `server { … }`. */
export const nginxHttpPath = "/.warta/nginx-http.conf";
export const nginxServerPath = "/.warta/nginx-server.conf";
/** How the site is doing; written after each publish, and no page or document of an edition. */
export const statusPath = "/status.json";

/** Where search engines find the proof that who tells them of changes may do so (IndexNow). */
export function indexNowKeyPath(key: string): string {
  return `/${key}.txt`;
}
