import type { ProfilePageLeaf } from "schema-dts";
import { absolute } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { AuthorPageView } from "@/lib/views/list-pages";

/** Who writes (https://developers.google.com/search/docs/appearance/structured-data/profile-page). */
export function toProfilePage(site: Site, { head, title, role, profiles }: AuthorPageView): ProfilePageLeaf {
  const url = absolute(site.url, head.path);
  return {
    "@type": "ProfilePage",
    url,
    inLanguage: site.language,
    mainEntity: {
      "@type": "Person",
      name: title,
      url,
      jobTitle: role,
      description: head.description,
      ...(profiles.length > 0 && { sameAs: profiles.map(({ href }) => href) }),
    },
  };
}
