import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import { showDateTime } from "@/lib/core/indonesian";
import { isEditorial } from "@/lib/queries/articles";
import { absolute, articlePath, authorPath } from "@/lib/site/paths";
import type { Site } from "@/lib/site/site";
import { kindLabels } from "@/lib/site/words";
import type { BodyView } from "../body";
import { toArticleBodyView } from "../body";
import type { AnswerView, CorrectionView } from "../correction";
import { toAnswerViews, toCorrectionViews } from "../correction";
import type { LinkView, PictureFileView, PictureView, SponsorView } from "../parts";
import { toLabel, toPictureView, toSectionLink, toShareImages, toSponsorView, toTitleAbroad } from "../parts";
import { sharePart } from "../shared-part";

/** An article as feeds carry it: whole, with addresses in full. Or a correction, in the register's own feed. */
export interface FeedEntryView {
  /** Never changes, not even when the article moves. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** "Opini", "Konten bersponsor" and the like; absent for news. */
  readonly kindLabel?: string | undefined;
  readonly sponsor?: SponsorView | undefined;
  /** ISO 8601 with offset, as are all times here, and the very one that the page shows. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly LinkView[];
  readonly categories: readonly string[];
  readonly picture?: PictureView | undefined;
  /** The same, cut to 16:9, for readers that show entries as cards. */
  readonly shareImage?: PictureFileView | undefined;
  readonly isSponsored?: true;
  readonly corrections: readonly CorrectionView[];
  /** What the article replies to. */
  readonly answers: readonly AnswerView[];
  /** The article that a correction is of; absent for an entry that is an article. */
  readonly corrected?: LinkView;
  readonly sources: readonly LinkView[];
  /** Absent for a text so long that few feed readers would take it, and for one that was lost to a faulty save. */
  readonly body?: BodyView | undefined;
}

/** Above this a text is told of by its summary alone; it would fill a feed by itself. */
const longestBodyWords = 12_000;

interface MadeEntry {
  /** What the entry was made of besides the article. */
  readonly ingredients: readonly unknown[];
  readonly entry: FeedEntryView;
}

/** An article is in a dozen feeds; its entry is made once for as long as all that it is made of stays the same. */
const entriesByArticle = new WeakMap<PublishedArticle, MadeEntry>();

export function toFeedEntry(catalogue: Catalogue, article: PublishedArticle): FeedEntryView {
  const ingredients = [
    catalogue.site,
    catalogue.sections.get(article.section),
    ...article.authors.map((id) => catalogue.authors.get(id)),
    ...article.body.linkedArticles.map((slug) => catalogue.publishedBySlug.get(slug)),
    ...article.corrections.map(({ article: reply }) => reply && catalogue.publishedBySlug.get(reply)),
    ...article.answers.map((answer) => catalogue.publishedBySlug.get(answer.article)),
  ];
  const made = entriesByArticle.get(article);
  if (made && ingredients.every((ingredient, index) => ingredient === made.ingredients[index]))
    return made.entry;
  const entry = sharePart(makeEntry(catalogue, article));
  entriesByArticle.set(article, { ingredients, entry });
  return entry;
}

function makeEntry(catalogue: Catalogue, article: PublishedArticle): FeedEntryView {
  const { site } = catalogue;
  const url = absolute(site.url, articlePath(article.slug));
  const published = showDateTime(article.publishedAt, site.timeZone).iso;
  const label = toLabel(article);
  return {
    id: toEntryId(site, article),
    url,
    title: toTitleAbroad(article),
    summary: article.standfirst,
    kindLabel: kindLabels[article.kind],
    sponsor: toSponsorView(article),
    ...(!isEditorial(article) && { isSponsored: true }),
    published,
    updated: article.updatedAt ? showDateTime(article.updatedAt, site.timeZone).iso : published,
    authors: article.authors.flatMap((id) => {
      const author = catalogue.authors.get(id);
      return author ? [{ href: absolute(site.url, authorPath(id)), label: author.name }] : [];
    }),
    categories: [
      toSectionLink(catalogue, article.section).label,
      ...(label === undefined ? [] : [label]),
      ...article.tags.map(({ name }) => name),
    ],
    picture: article.image && toPictureView(article.image),
    shareImage: article.image && toShareImages(article.image).wide,
    corrections: toCorrectionViews(catalogue, article),
    answers: toAnswerViews(catalogue, article),
    sources: article.sources.map(({ name, url: href }) => ({ href, label: name })),
    body: isWhole(article) ? toArticleBodyView(catalogue, article) : undefined,
  };
}

/** How many words of an article's text a feed has to carry. */
export function countWordsInFeed(article: PublishedArticle): number {
  return isWhole(article) ? article.body.wordCount : 0;
}

function isWhole({ body }: PublishedArticle): boolean {
  return body.wordCount <= longestBodyWords && body.isLost !== true;
}

/** What stays when an article moves. */
export function toEntryId({ url }: Site, article: PublishedArticle): string {
  return absolute(url, firstAddress(article));
}

/** The address that an article first had: of one that was renamed, the first of its aliases, which editors add at the end. */
function firstAddress({ slug, aliases }: PublishedArticle): string {
  return aliases[0] ?? articlePath(slug);
}
