/** What kinds of file the site is made of, as HTTP names them; by name where the name says more than the ending. */
const typesByName: ReadonlyMap<string, string> = new Map([
  ["rss.xml", "application/rss+xml; charset=utf-8"],
  ["atom.xml", "application/atom+xml; charset=utf-8"],
  ["feed.json", "application/feed+json; charset=utf-8"],
]);

const typesByEnding: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["xml", "application/xml; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
  ["md", "text/markdown; charset=utf-8"],
  ["webmanifest", "application/manifest+json; charset=utf-8"],
]);

/** The media type of a text file of the site; `undefined` for pictures and the like, whose ending says it all. */
export function mediaTypeOf(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return typesByName.get(name) ?? typesByEnding.get(name.slice(name.lastIndexOf(".") + 1));
}
