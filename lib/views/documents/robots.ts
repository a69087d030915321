import type { Catalogue } from "@/lib/content/catalogue";
import { absolute, sitemapIndexPath } from "@/lib/site/paths";

/** What crawlers are told before anything else: that they are welcome, and where the lists of addresses are. */
export interface RobotsView {
  readonly kind: "robots";
  readonly sitemaps: readonly string[];
}

export function toRobotsView({ site }: Catalogue): RobotsView {
  return { kind: "robots", sitemaps: [absolute(site.url, sitemapIndexPath)] };
}
