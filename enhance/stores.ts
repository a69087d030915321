/**
 * What a reader keeps lies in the browser's cache storage. Each article has a store of its own with all that it needs, so
 * that it comes and goes as a whole.
 */
const articlePrefix = "artikel:";

/** The pages that list what is kept and say that something is not. */
export const shellStore = "rangka";
/** What search needs, once it was used. */
export const searchStore = "cari";

export function storeOf(path: string): string {
  return articlePrefix + path;
}

/** The article that a store is of; `undefined` for the others. */
export function pathOfStore(name: string): string | undefined {
  return name.startsWith(articlePrefix) ? name.slice(articlePrefix.length) : undefined;
}
