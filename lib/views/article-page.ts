import type { Heading, PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showDateTime } from "@/lib/core/indonesian";
import { isEditorial, listEarlierInSection, listRelated } from "@/lib/queries/articles";
import { suggestEarlier } from "@/lib/queries/related";
import type { ArticleKind } from "@/lib/site/kinds";
import {
  absolute,
  articlePath,
  authorPath,
  frontPath,
  markdownPath,
  sectionPath,
  topicPath,
} from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import type { BodyView } from "./body";
import { toArticleBodyView } from "./body";
import type { ChromeView } from "./chrome";
import { toChromeView } from "./chrome";
import type { AnswerView, CorrectionView } from "./correction";
import { toAnswerViews, toCorrectionViews } from "./correction";
import type { HistoryNoteView } from "./history-page";
import { toHistoryNote } from "./history-page";
import type { HeadView, LinkView, PictureView, SectionLinkView, ShareImagesView, SponsorView } from "./parts";
import { toLabel, toPictureView, toSectionLink, toShareImages, toSponsorView, toTitleAbroad } from "./parts";
import type { ShareLinkView } from "./share";
import { toShareLinks } from "./share";
import type { StoryCardView } from "./story-card";
import { toStoryCards } from "./story-card";

export interface AuthorNoteView {
  readonly name: string;
  readonly role: string;
  readonly href: string;
  readonly biography: string;
}

export interface ArticlePageView {
  readonly kind: "article";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly breadcrumbs: readonly LinkView[];
  readonly section: SectionLinkView;
  readonly articleKind: ArticleKind;
  readonly kindLabel?: string | undefined;
  readonly sponsor?: SponsorView | undefined;
  /** Who replies; whoever put the reply into the paper is no author of it. */
  readonly replyFrom?: string | undefined;
  readonly title: string;
  readonly standfirst: string;
  readonly authors: readonly AuthorNoteView[];
  readonly published: ShownInstant;
  readonly updated?: ShownInstant | undefined;
  readonly wordCount: number;
  readonly readingMinutes: number;
  readonly picture?: PictureView | undefined;
  /** The lead picture in the forms that previews and search engines ask for: 16:9, 4:3 and 1:1. */
  readonly shareImages?: ShareImagesView | undefined;
  /** "Jakarta, Warta": where the story was filed and by whom, before the first word of the text. */
  readonly dateline?: string | undefined;
  /** Empty for a text that is short enough to do without. */
  readonly contents: readonly Heading[];
  readonly body: BodyView;
  readonly corrections: readonly CorrectionView[];
  /** What the article replies to; of nearly all articles nothing. */
  readonly answers: readonly AnswerView[];
  readonly sources: readonly LinkView[];
  readonly history?: HistoryNoteView | undefined;
  readonly topics: readonly LinkView[];
  readonly share: readonly ShareLinkView[];
  /** Where the same article is as Markdown. */
  readonly markdown: string;
  readonly related: readonly StoryCardView[];
  readonly earlier: readonly StoryCardView[];
}

/** Adults read Indonesian prose on screens at about this pace. */
const wordsPerMinute = 200;
const longTextWords = 500;
const longTextHeadings = 3;
const earlierCount = 4;
/** They take the place of as many earlier articles, so that a page without related ones grows by a heading only. */
const suggestionCount = 3;

export function toArticlePageView(catalogue: Catalogue, article: PublishedArticle): ArticlePageView {
  const { site } = catalogue;
  const section = toSectionLink(catalogue, article.section);
  const related = relatedTo(catalogue, article);
  const earlier = listEarlierInSection(catalogue, article, {
    limit: article.related.length > 0 ? earlierCount : earlierCount - related.length,
    except: related.map(({ slug }) => slug),
  });
  const path = articlePath(article.slug);
  return {
    kind: "article",
    head: {
      title: toTitleAbroad(article),
      description: describe(article),
      path,
      list: { href: section.href, label: section.label },
    },
    chrome: toChromeView(catalogue, sectionPath(article.section)),
    breadcrumbs: [
      { href: frontPath, label: words.front },
      { href: section.href, label: section.label },
    ],
    section,
    articleKind: article.kind,
    kindLabel: toLabel(article),
    sponsor: toSponsorView(article),
    replyFrom: article.answers[0]?.by,
    title: article.title,
    standfirst: article.standfirst,
    authors: toAuthorNotes(catalogue, article),
    published: showDateTime(article.publishedAt, site.timeZone),
    updated: article.updatedAt && showDateTime(article.updatedAt, site.timeZone),
    wordCount: article.body.wordCount,
    readingMinutes: Math.max(1, Math.round(article.body.wordCount / wordsPerMinute)),
    picture: article.image && toPictureView(article.image),
    shareImages: article.image && toShareImages(article.image),
    dateline: article.place === undefined ? undefined : `${article.place}, ${site.name}`,
    contents: contentsOf(article),
    body: toArticleBodyView(catalogue, article),
    corrections: toCorrectionViews(catalogue, article),
    answers: toAnswerViews(catalogue, article),
    sources: article.sources.map(({ name, url }) => ({ href: url, label: name })),
    history: toHistoryNote(catalogue, article),
    topics: article.tags.map(({ name, slug }) => ({ href: topicPath(slug), label: name })),
    share: toShareLinks(absolute(site.url, path), toTitleAbroad(article)),
    markdown: markdownPath(article.slug),
    related: toStoryCards(catalogue, related),
    earlier: toStoryCards(catalogue, earlier),
  };
}

/** The articles that the editor named; where there are none, what is closest among the earlier ones. */
function relatedTo(catalogue: Catalogue, article: PublishedArticle): readonly PublishedArticle[] {
  const named = listRelated(catalogue, article);
  if (named.length > 0) return named;
  return suggestEarlier(catalogue, article, { limit: suggestionCount }).map((close) => close.article);
}

/** Previews and search engines show these words by themselves, so what was paid for says it in them. */
function describe(article: PublishedArticle): string {
  const { standfirst, sponsor } = article;
  if (isEditorial(article)) return standfirst;
  return `${sponsor ? `${words.paidBy} ${sponsor.name}` : (toLabel(article) ?? "")}. ${standfirst}`;
}

function toAuthorNotes(catalogue: Catalogue, article: PublishedArticle): readonly AuthorNoteView[] {
  return article.authors.flatMap((id) => {
    const author = catalogue.authors.get(id);
    if (!author) return [];
    const { name, role, biography } = author;
    return [{ name, role, href: authorPath(id), biography }];
  });
}

function contentsOf({ body }: PublishedArticle): readonly Heading[] {
  const isLong = body.wordCount >= longTextWords && body.headings.length >= longTextHeadings;
  return isLong ? body.headings : [];
}
