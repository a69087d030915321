import type { NewsMediaOrganizationLeaf } from "schema-dts";
import type { IconSize } from "@/lib/site/paths";
import { absolute, frontPath, iconPath } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { PoliciesView } from "@/lib/views/front-page";

/** A square of at least 112 pixels is what Google asks for. */
const logoSize: IconSize = 512;

/** The name under which all pages speak of the newsroom, so that machines know it for one. */
export function organizationId(site: Site): string {
  return `${absolute(site.url, frontPath)}#redaksi`;
}

/** The newsroom as far as an article needs it; the front page has the rest. */
export function toPublisher(site: Site): NewsMediaOrganizationLeaf {
  return {
    "@type": "NewsMediaOrganization",
    "@id": organizationId(site),
    name: site.name,
    url: absolute(site.url, frontPath),
    logo: {
      "@type": "ImageObject",
      url: absolute(site.url, iconPath(logoSize)),
      width: String(logoSize),
      height: String(logoSize),
    },
  };
}

/**
 * The newsroom in full, as the footer and the pages that it links to show it
 * (https://developers.google.com/search/docs/appearance/structured-data/organization).
 */
export function toOrganization(
  site: Site,
  { corrections, ethics, masthead }: PoliciesView,
): NewsMediaOrganizationLeaf {
  const { legalName, address, contact } = site.publisher;
  return {
    ...toPublisher(site),
    legalName,
    address: { "@type": "PostalAddress", streetAddress: address },
    ...(isMailAddress(contact) && { email: contact }),
    ...(ethics !== undefined && {
      publishingPrinciples: absolute(site.url, ethics),
      ethicsPolicy: absolute(site.url, ethics),
    }),
    ...(corrections !== undefined && { correctionsPolicy: absolute(site.url, corrections) }),
    ...(masthead !== undefined && { masthead: absolute(site.url, masthead) }),
  };
}

/** The contact is whatever the newsroom wrote: an address, a number, a sentence. */
function isMailAddress(contact: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(contact);
}
