import type { CollectionPageLeaf, ItemListLeaf, ListItemLeaf } from "schema-dts";
import { absolute } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { FrontPageView } from "@/lib/views/front-page";
import type { HeadView } from "@/lib/views/parts";
import type { StoryCardView } from "@/lib/views/story-card";

/** A list of stories by their addresses, in the order in which the page shows them. */
export function toCollectionPage(
  site: Site,
  { title, description, path }: HeadView,
  stories: readonly StoryCardView[],
): CollectionPageLeaf {
  return {
    "@type": "CollectionPage",
    name: title,
    description,
    url: absolute(site.url, path),
    inLanguage: site.language,
    ...(stories.length > 0 && { mainEntity: toItemList(site, stories) }),
  };
}

function toItemList(site: Site, stories: readonly StoryCardView[]): ItemListLeaf {
  const items = stories.map(({ href }, index): ListItemLeaf => {
    return { "@type": "ListItem", position: index + 1, url: absolute(site.url, href) };
  });
  return { "@type": "ItemList", itemListElement: items };
}

/** The stories of the front page, each once, though the newest are shown in their sections as well. */
export function listFrontStories({ lead, picks, latest, blocks }: FrontPageView): readonly StoryCardView[] {
  const shown = [...(lead ? [lead] : []), ...picks, ...latest, ...blocks.flatMap(({ stories }) => stories)];
  return [...new Map(shown.map((story) => [story.href, story])).values()];
}
