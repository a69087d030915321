import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showShortDate } from "@/lib/core/indonesian";
import { articlePath } from "@/lib/site/paths";
import { kindLabels } from "@/lib/site/words";
import type { PictureView, SectionLinkView } from "./parts";
import { toPictureView, toSectionLink } from "./parts";

/** An article as other pages announce it. */
export interface StoryCardView {
  readonly href: string;
  readonly title: string;
  readonly standfirst: string;
  readonly section: SectionLinkView;
  readonly published: ShownInstant;
  readonly picture?: PictureView;
  /** "Opini", "Konten bersponsor" and the like; absent for news. */
  readonly kindLabel?: string;
}

export function toStoryCard(catalogue: Catalogue, article: PublishedArticle): StoryCardView {
  const kindLabel = kindLabels[article.kind];
  return {
    href: articlePath(article.slug),
    title: article.title,
    standfirst: article.standfirst,
    section: toSectionLink(catalogue, article.section),
    published: showShortDate(article.publishedAt, catalogue.site.timeZone),
    ...(article.image && { picture: toPictureView(article.image) }),
    ...(kindLabel !== undefined && { kindLabel }),
  };
}

export function toStoryCards(
  catalogue: Catalogue,
  articles: readonly PublishedArticle[],
): readonly StoryCardView[] {
  return articles.map((article) => toStoryCard(catalogue, article));
}
