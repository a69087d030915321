import type { AboutPageLeaf, ContactPageLeaf } from "schema-dts";
import { assertNever } from "@/lib/core/assert-never";
import { absolute } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { ContentPageView } from "@/lib/views/other-pages";
import { toPublisher } from "./organization";

/** What a page of the newsroom's own is, where schema.org has a word for it; `undefined` for all others. */
export function toContentPageNode(
  site: Site,
  { head, title, role }: ContentPageView,
): AboutPageLeaf | ContactPageLeaf | undefined {
  const facts = {
    name: title,
    description: head.description,
    url: absolute(site.url, head.path),
    inLanguage: site.language,
    about: toPublisher(site),
  };
  switch (role) {
    case "about":
      return { "@type": "AboutPage", ...facts };
    case "contact":
      return { "@type": "ContactPage", ...facts };
    case "corrections-policy":
    case "ethics-policy":
    case "masthead":
    case undefined:
      return undefined;
    default:
      return assertNever(role);
  }
}
