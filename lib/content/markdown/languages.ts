const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/**
 * The canonical tag of a language that exists, for `:en[…]`.
 *
 * @returns `undefined` for a word that only looks like a tag
 * @example
 * toLanguageTag("EN-us"); //=> "en-US"
 */
export function toLanguageTag(name: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(name)) return undefined;
  try {
    const tag = Intl.getCanonicalLocales(name)[0];
    return tag !== undefined && names.of(tag.split("-")[0] ?? tag) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}
