import type { BreadcrumbListLeaf, ListItemLeaf } from "schema-dts";
import { absolute } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { LinkView } from "@/lib/views/parts";

/** A page that shows where it stands. */
export interface PageWithBreadcrumbs {
  readonly title: string;
  readonly breadcrumbs: readonly LinkView[];
}

/** The way to a page, itself the last step; that one needs no address, it is the page's own. */
export function toBreadcrumbList(
  site: Site,
  { title, breadcrumbs }: PageWithBreadcrumbs,
): BreadcrumbListLeaf {
  const steps = breadcrumbs.map(({ href, label }, index): ListItemLeaf => {
    return { "@type": "ListItem", position: index + 1, name: label, item: absolute(site.url, href) };
  });
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...steps, { "@type": "ListItem", position: steps.length + 1, name: title }],
  };
}
