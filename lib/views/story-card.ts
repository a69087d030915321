import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showShortDate } from "@/lib/core/indonesian";
import { isEditorial } from "@/lib/queries/articles";
import { articlePath } from "@/lib/site/paths";
import type { PictureView, SectionLinkView } from "./parts";
import { sharePart } from "./shared-part";
import { toCardLabel, toPictureView, toSectionLink } from "./parts";

/** An article as other pages announce it. */
export interface StoryCardView {
  readonly href: string;
  readonly title: string;
  readonly standfirst: string;
  readonly section: SectionLinkView;
  readonly published: ShownInstant;
  readonly picture?: PictureView | undefined;
  /** "Opini", "Konten bersponsor" and the like; absent for news. */
  readonly kindLabel?: string | undefined;
  /** It was paid for, and must not look like news. */
  readonly isSponsored?: true;
}

interface MadeCard {
  readonly section: SectionLinkView;
  readonly timeZone: string;
  readonly card: StoryCardView;
}

/** An article is announced on a dozen pages; the card is made once for as long as the article stays the same object. */
const cardsByArticle = new WeakMap<PublishedArticle, MadeCard>();

export function toStoryCard(catalogue: Catalogue, article: PublishedArticle): StoryCardView {
  const section = toSectionLink(catalogue, article.section);
  const { timeZone } = catalogue.site;
  const made = cardsByArticle.get(article);
  if (made?.section === section && made.timeZone === timeZone) return made.card;
  const card = sharePart(makeCard(article, section, timeZone));
  cardsByArticle.set(article, { section, timeZone, card });
  return card;
}

function makeCard(article: PublishedArticle, section: SectionLinkView, timeZone: string): StoryCardView {
  return {
    href: articlePath(article.slug),
    title: article.title,
    standfirst: article.standfirst,
    section,
    published: showShortDate(article.publishedAt, timeZone),
    picture: article.image && toPictureView(article.image),
    kindLabel: toCardLabel(article),
    ...(!isEditorial(article) && { isSponsored: true }),
  };
}

export function toStoryCards(
  catalogue: Catalogue,
  articles: readonly PublishedArticle[],
): readonly StoryCardView[] {
  return articles.map((article) => toStoryCard(catalogue, article));
}
