import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ArticleChange } from "@/lib/content/history/article-change";
import type { ArticleSlug, VersionId } from "@/lib/core/ids";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showDateTime } from "@/lib/core/indonesian";
import { articlePath, frontPath, historyPath, sectionPath } from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import type { ChromeView } from "./chrome";
import { toChromeView } from "./chrome";
import type { CorrectionView } from "./correction";
import { toCorrectionView } from "./correction";
import type { HeadView, LinkView, SectionLinkView } from "./parts";
import { toSectionLink } from "./parts";

/** A change as an article's own page announces it. */
export interface ChangeLinkView {
  readonly href: string;
  readonly at: ShownInstant;
}

/** What an article's own page says of its changes. */
export interface HistoryNoteView {
  readonly href: string;
  /** The newest ones, newest first. */
  readonly changes: readonly ChangeLinkView[];
  /** How many older ones its history has besides. */
  readonly olderCount: number;
}

export interface ChangeView {
  readonly id: string;
  readonly at: ShownInstant;
  readonly corrections: readonly CorrectionView[];
}

/** The texts before and after a change, by name; what differs is worked out when the page is rendered. */
export interface VersionsView {
  readonly before: VersionId;
  readonly after: VersionId;
}

/** How an article changed after it was published. */
export interface HistoryPageView {
  readonly kind: "history";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly breadcrumbs: readonly LinkView[];
  readonly section: SectionLinkView;
  readonly title: string;
  readonly article: LinkView;
  readonly published: ShownInstant;
  /** Newest first. */
  readonly changes: readonly ChangeView[];
  /** Of each of them. */
  readonly versions: readonly VersionsView[];
}

/** An article's own page has better things to say. */
const announcedChanges = 3;

/** @returns `undefined` for an article that did not change, or of which nobody knows */
export function toHistoryNote(catalogue: Catalogue, article: PublishedArticle): HistoryNoteView | undefined {
  // Only these can have changes; not asking for all others keeps the notes of who reads what short.
  if (!article.updatedAt && article.corrections.length === 0) return undefined;
  const changes = catalogue.histories.get(article.slug);
  if (!changes) return undefined;
  const href = historyPath(article.slug);
  const announced = changes.slice(0, announcedChanges).map(({ at }, index) => ({
    href: `${href}#${idOf(changes.length - index)}`,
    at: showDateTime(at, catalogue.site.timeZone),
  }));
  return { href, changes: announced, olderCount: changes.length - announced.length };
}

export function toHistoryPageView(catalogue: Catalogue, slug: ArticleSlug): HistoryPageView | undefined {
  const article = catalogue.publishedBySlug.get(slug);
  const changes = catalogue.histories.get(slug);
  if (!article || !changes) return undefined;
  const section = toSectionLink(catalogue, article.section);
  const articleLink: LinkView = { href: articlePath(slug), label: article.title };
  return {
    kind: "history",
    head: {
      title: `${words.history}: ${article.title}`,
      description: `Apa yang berubah dalam “${article.title}” sesudah terbit, dan kapan.`,
      path: historyPath(slug),
    },
    chrome: toChromeView(catalogue, sectionPath(article.section)),
    breadcrumbs: [
      { href: frontPath, label: words.front },
      { href: section.href, label: section.label },
      articleLink,
    ],
    section,
    title: words.history,
    article: articleLink,
    published: showDateTime(article.publishedAt, catalogue.site.timeZone),
    changes: changes.map((change, index) => toChangeView(catalogue, article, change, changes.length - index)),
    versions: changes.map(({ before, after }) => ({ before, after })),
  };
}

function toChangeView(
  catalogue: Catalogue,
  article: PublishedArticle,
  { at, corrections }: ArticleChange,
  number: number,
): ChangeView {
  const isOfChange = ({ kind, at: postedAt }: PublishedArticle["corrections"][number]) =>
    corrections.some((name) => name.kind === kind && name.atMs === postedAt.epochMs);
  return {
    id: idOf(number),
    at: showDateTime(at, catalogue.site.timeZone),
    corrections: article.corrections
      .filter(isOfChange)
      .map((correction) => toCorrectionView(catalogue, article, correction)),
  };
}

/** @param number counted from the oldest change, so that a new one changes no anchor */
function idOf(number: number): string {
  return `perubahan-${String(number)}`;
}
