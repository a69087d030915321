import type {
  AdvertiserContentArticleLeaf,
  AnalysisNewsArticleLeaf,
  CorrectionCommentLeaf,
  CreativeWorkLeaf,
  NewsArticleLeaf,
  OrganizationLeaf,
  OpinionNewsArticleLeaf,
  PersonLeaf,
  ReviewNewsArticleLeaf,
} from "schema-dts";
import { assertNever } from "@/lib/core/assert-never";
import { absolute } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import type { ArticlePageView } from "@/lib/views/article-page";
import type { SponsorView } from "@/lib/views/parts";
import { toImageObjects } from "./image-objects";
import { toPublisher } from "./organization";

export type ArticleNode =
  | AdvertiserContentArticleLeaf
  | AnalysisNewsArticleLeaf
  | NewsArticleLeaf
  | OpinionNewsArticleLeaf
  | ReviewNewsArticleLeaf;

/**
 * An article by its kind, with all that Google recommends for one
 * (https://developers.google.com/search/docs/appearance/structured-data/article) and its corrections and sources.
 */
export function toArticleNode(site: Site, view: ArticlePageView): ArticleNode {
  const facts = toFacts(site, view);
  switch (view.articleKind) {
    case "news":
      return { "@type": "NewsArticle", ...facts };
    case "opinion":
      return { "@type": "OpinionNewsArticle", ...facts };
    case "analysis":
      return { "@type": "AnalysisNewsArticle", ...facts };
    case "review":
      return { "@type": "ReviewNewsArticle", ...facts };
    case "sponsored":
      return { "@type": "AdvertiserContentArticle", ...facts };
    default:
      return assertNever(view.articleKind);
  }
}

function toSponsor({ name, href }: SponsorView): OrganizationLeaf {
  return { "@type": "Organization", name, ...(href !== undefined && { url: href }) };
}

/** Dates are those of the visible `<time>` elements, to the letter. */
function toFacts(site: Site, view: ArticlePageView) {
  const { standfirst, sponsor, published, updated, section, wordCount } = view;
  const images = toImageObjects(site, view);
  const authors = view.authors.map(({ name, href }): PersonLeaf => {
    return { "@type": "Person", name, url: absolute(site.url, href) };
  });
  const corrections = view.corrections.map(({ text, at }): CorrectionCommentLeaf => {
    return { "@type": "CorrectionComment", text, datePublished: at.iso };
  });
  const sources = view.sources.map(({ label, href }): CreativeWorkLeaf => {
    return { "@type": "CreativeWork", name: label, url: href };
  });
  return {
    headline: view.head.title,
    description: standfirst,
    mainEntityOfPage: absolute(site.url, view.head.path),
    ...(images.length > 0 && { image: images }),
    datePublished: published.iso,
    dateModified: (updated ?? published).iso,
    ...(authors.length > 0 && { author: authors }),
    publisher: toPublisher(site),
    ...(sponsor && { sponsor: toSponsor(sponsor) }),
    articleSection: section.label,
    ...(view.topics.length > 0 && { keywords: view.topics.map(({ label }) => label) }),
    wordCount,
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(sources.length > 0 && { citation: sources }),
    ...(corrections.length > 0 && { correction: corrections }),
  };
}
