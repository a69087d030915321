/** What kinds of file the site is made of, as HTTP names them; by name where the name says more than the ending. */
export const namedTypes: ReadonlyMap<string, string> = new Map([
  ["rss.xml", "application/rss+xml; charset=utf-8"],
  ["atom.xml", "application/atom+xml; charset=utf-8"],
  ["feed.json", "application/feed+json; charset=utf-8"],
]);

const textTypes: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["xml", "application/xml; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
  ["md", "text/markdown; charset=utf-8"],
  ["webmanifest", "application/manifest+json; charset=utf-8"],
]);

/** Of all endings that files of the site have, texts first. */
export const typesByEnding: ReadonlyMap<string, string> = new Map([
  ...textTypes,
  ["js", "text/javascript; charset=utf-8"],
  ["mjs", "text/javascript; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["wasm", "application/wasm"],
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
  ["gif", "image/gif"],
  ["ico", "image/x-icon"],
  ["woff2", "font/woff2"],
]);

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** The media type of a text file of the site; `undefined` for pictures and the like, whose ending says it all. */
export function mediaTypeOf(file: string): string | undefined {
  const name = nameOf(file);
  return namedTypes.get(name) ?? textTypes.get(endingOf(name));
}

/** The media type with which a file is served, whatever it is. */
export function servedTypeOf(file: string): string {
  const name = nameOf(file);
  return (
    namedTypes.get(name) ?? typesByEnding.get(endingOf(name).toLowerCase()) ?? "application/octet-stream"
  );
}
