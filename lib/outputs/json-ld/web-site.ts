import type { WebSiteLeaf } from "schema-dts";
import { absolute, frontPath } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import { organizationId } from "./organization";

/** The site's name for search results; only the front page has it (https://developers.google.com/search/docs/appearance/site-names). */
export function toWebSite(site: Site): WebSiteLeaf {
  return {
    "@type": "WebSite",
    name: site.name,
    url: absolute(site.url, frontPath),
    description: site.tagline,
    inLanguage: site.language,
    publisher: { "@id": organizationId(site) },
  };
}
