import type { Catalogue } from "@/lib/content/catalogue";

/** The proof for search engines that whoever tells them of changes with this key may do so. */
export interface IndexNowKeyView {
  readonly kind: "index-now-key";
  readonly key: string;
}

/** @returns `undefined` for a newsroom that has no key */
export function toIndexNowKeyView({ site }: Catalogue): IndexNowKeyView | undefined {
  return site.indexNowKey === undefined ? undefined : { kind: "index-now-key", key: site.indexNowKey };
}
