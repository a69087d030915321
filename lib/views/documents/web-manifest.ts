import type { Catalogue } from "@/lib/content/catalogue";

/** What a phone or a desktop needs to know to keep the site among its apps. */
export interface WebManifestView {
  readonly kind: "web-manifest";
  readonly name: string;
  readonly description: string;
  readonly language: string;
}

export function toWebManifestView({ site }: Catalogue): WebManifestView {
  return { kind: "web-manifest", name: site.name, description: site.tagline, language: site.language };
}
