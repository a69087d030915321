import type { ImageObjectLeaf, IPTCDigitalSourceEnumeration } from "schema-dts";
import { absolute } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { ArticlePageView } from "@/lib/views/article-page";

/** The press agencies' word for "made by a machine". */
const madeByMachine: IPTCDigitalSourceEnumeration = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";

/**
 * An article's lead picture in the three forms that Google asks for (16:9, 4:3, 1:1); empty for an article without a
 * picture. One that a machine made says so, as its label on the page does.
 */
export function toImageObjects(
  site: Site,
  { picture, shareImages }: ArticlePageView,
): readonly ImageObjectLeaf[] {
  if (!picture || !shareImages) return [];
  const { caption, credit, syntheticLabel } = picture;
  const { wide, standard, square } = shareImages;
  return [wide, standard, square].map(({ src, width, height }) => ({
    "@type": "ImageObject",
    url: absolute(site.url, src),
    width: String(width),
    height: String(height),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { creditText: credit }),
    ...(syntheticLabel !== undefined && { digitalSourceType: madeByMachine }),
  }));
}
