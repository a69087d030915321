import type { Metadata } from "next";
import type { Site } from "@/lib/site/site";
import { absolute, frontPath } from "@/lib/site/paths";
import type { HeadView } from "@/lib/views/parts";

/**
 * A page's `<head>`. Every page sets its own canonical; one in the root layout would be inherited by all.
 */
export function toMetadata(site: Site, head: HeadView): Metadata {
  const isFront = head.path === frontPath;
  const url = absolute(site.url, head.path);
  return {
    title: isFront ? head.title : `${head.title} | ${site.name}`,
    description: head.description,
    alternates: { canonical: url },
    robots: {
      index: true,
      follow: true,
      "max-image-preview": "large",
      "max-snippet": -1,
      "max-video-preview": -1,
    },
    openGraph: {
      // Chat apps print the site's name themselves; the headline stays bare.
      title: head.title,
      description: head.description,
      url,
      siteName: site.name,
      locale: "id_ID",
      type: "website",
    },
  };
}

/** For pages that no search engine should keep: the not-found page, the notice of a withdrawn article. */
export function toUnlistedMetadata(site: Site, head: HeadView): Metadata {
  return { title: `${head.title} | ${site.name}`, description: head.description, robots: { index: false } };
}
