import type { Catalogue } from "@/lib/content/catalogue";
import {
  parseArticleSlug,
  parseAuthorId,
  parseDay,
  parseMonth,
  parsePageSlug,
  parseSectionId,
  parseTopicSlug,
} from "@/lib/core/ids";
import { countByMonth, listDays } from "@/lib/queries/archive";
import {
  archivePath,
  articlePath,
  authorPath,
  contentPagePath,
  correctionsPath,
  dayPath,
  frontPath,
  historyPath,
  monthPath,
  notFoundPath,
  searchPath,
  offlinePath,
  savedPath,
  sectionPath,
  topicPath,
} from "@/lib/site/paths";
import type { PageView } from "@/lib/views/page-view";
import { toArchivePageView, toDayPageView, toMonthPageView } from "@/lib/views/archive-pages";
import { toArticlePageView } from "@/lib/views/article-page";
import { toFrontPageView } from "@/lib/views/front-page";
import { toHistoryPageView } from "@/lib/views/history-page";
import { toAuthorPageView, toSectionPageView, toTopicPageView } from "@/lib/views/list-pages";
import {
  toContentPageView,
  toCorrectionsPageView,
  toNotFoundPageView,
  toWithdrawnPageView,
} from "@/lib/views/other-pages";
import { toSearchPageView } from "@/lib/views/search-page";
import { toOfflinePageView, toSavedPageView } from "@/lib/views/saved-pages";

/**
 * One kind of page: which of it exist, where each one is, and what it shows.
 *
 * `Key` is what tells two pages of a kind apart.
 */
export interface PageKind<Key, View extends PageView> {
  readonly keys: (catalogue: Catalogue) => readonly Key[];
  readonly path: (key: Key) => string;
  /** Reads a key from an address; `undefined` for what can't be one. */
  readonly parse: (text: string) => Key | undefined;
  /** `undefined` where there is no such page. */
  readonly view: (catalogue: Catalogue, key: Key) => View | undefined;
  /** Whether a view is one that pages of this kind show. */
  readonly shows: (view: PageView) => view is View;
}

function define<Key, View extends PageView>(kind: PageKind<Key, View>): PageKind<Key, View> {
  return kind;
}

/** A kind of which there is just one page. */
function defineOne<View extends PageView>(
  path: string,
  toView: (catalogue: Catalogue) => View,
  shows: (view: PageView) => view is View,
): PageKind<"", View> {
  const parse = (text: string) => (text === "" ? text : undefined);
  return { keys: () => [""], path: () => path, parse, view: toView, shows };
}

/**
 * Every kind of page of the site. `app/` renders from this table, the publisher plans from it: a page that is not in it
 * does not exist, and one that is can't be forgotten.
 */
export const pages = {
  article: define({
    keys: ({ publishedBySlug, withdrawn }) => [
      ...publishedBySlug.keys(),
      ...withdrawn.map((article) => article.slug),
    ],
    path: articlePath,
    parse: parseArticleSlug,
    view: (catalogue, slug) => {
      const article = catalogue.publishedBySlug.get(slug);
      if (article) return toArticlePageView(catalogue, article);
      const withdrawn = catalogue.withdrawn.find((candidate) => candidate.slug === slug);
      return withdrawn && toWithdrawnPageView(catalogue, withdrawn);
    },
    shows: (view) => view.kind === "article" || view.kind === "withdrawn",
  }),
  history: define({
    keys: (catalogue) => [...catalogue.histories.keys()],
    path: historyPath,
    parse: parseArticleSlug,
    view: toHistoryPageView,
    shows: (view) => view.kind === "history",
  }),
  topic: define({
    keys: (catalogue) => [...catalogue.publishedByTopic.keys()],
    path: topicPath,
    parse: parseTopicSlug,
    view: toTopicPageView,
    shows: (view) => view.kind === "topic",
  }),
  author: define({
    keys: (catalogue) => [...catalogue.authors.keys()],
    path: authorPath,
    parse: parseAuthorId,
    view: (catalogue, id) => {
      const author = catalogue.authors.get(id);
      return author && toAuthorPageView(catalogue, author);
    },
    shows: (view) => view.kind === "author",
  }),
  day: define({
    keys: listDays,
    path: dayPath,
    parse: parseDay,
    view: toDayPageView,
    shows: (view) => view.kind === "day",
  }),
  month: define({
    keys: (catalogue) => [...countByMonth(catalogue).keys()],
    path: monthPath,
    parse: parseMonth,
    view: toMonthPageView,
    shows: (view) => view.kind === "month",
  }),
  contentPage: define({
    keys: (catalogue) => [...catalogue.pages.keys()],
    path: contentPagePath,
    parse: parsePageSlug,
    view: (catalogue, slug) => {
      const page = catalogue.pages.get(slug);
      return page && toContentPageView(catalogue, page);
    },
    shows: (view) => view.kind === "content-page",
  }),
  section: define({
    keys: (catalogue) => [...catalogue.sections.keys()],
    path: sectionPath,
    parse: parseSectionId,
    view: (catalogue, id) => {
      const section = catalogue.sections.get(id);
      return section && toSectionPageView(catalogue, section);
    },
    shows: (view) => view.kind === "section",
  }),
  corrections: defineOne(correctionsPath, toCorrectionsPageView, (view) => view.kind === "corrections"),
  search: defineOne(searchPath, toSearchPageView, (view) => view.kind === "search"),
  archive: defineOne(archivePath, toArchivePageView, (view) => view.kind === "archive"),
  front: defineOne(frontPath, toFrontPageView, (view) => view.kind === "front"),
  saved: defineOne(savedPath, toSavedPageView, (view) => view.kind === "saved"),
  offline: defineOne(offlinePath, toOfflinePageView, (view) => view.kind === "saved"),
  notFound: defineOne(notFoundPath, toNotFoundPageView, (view) => view.kind === "not-found"),
};

export type PageKindName = keyof typeof pages;

/** The view behind an address, or `undefined` where there is none. `text` comes from the address as it is. */
export function findView<Key, View extends PageView>(
  kind: PageKind<Key, View>,
  catalogue: Catalogue,
  text: string,
): View | undefined {
  const key = kind.parse(text);
  return key === undefined ? undefined : kind.view(catalogue, key);
}

/** A page that exists: where it is, and how to learn what it shows in a catalogue. */
export interface PageEntry {
  readonly kind: PageKindName;
  readonly path: string;
  readonly view: (catalogue: Catalogue) => PageView | undefined;
}

/**
 * Every page of the site, articles before the lists that link to them: in this order a site can be written so that no
 * link ever leads to a page that is not there yet.
 */
export function* listPages(catalogue: Catalogue): Generator<PageEntry> {
  yield* entriesOf("article", pages.article, catalogue);
  yield* entriesOf("history", pages.history, catalogue);
  yield* entriesOf("topic", pages.topic, catalogue);
  yield* entriesOf("author", pages.author, catalogue);
  yield* entriesOf("day", pages.day, catalogue);
  yield* entriesOf("month", pages.month, catalogue);
  yield* entriesOf("contentPage", pages.contentPage, catalogue);
  yield* entriesOf("section", pages.section, catalogue);
  yield* entriesOf("corrections", pages.corrections, catalogue);
  yield* entriesOf("search", pages.search, catalogue);
  yield* entriesOf("archive", pages.archive, catalogue);
  yield* entriesOf("front", pages.front, catalogue);
  yield* entriesOf("saved", pages.saved, catalogue);
  yield* entriesOf("offline", pages.offline, catalogue);
  yield* entriesOf("notFound", pages.notFound, catalogue);
}

function* entriesOf<Key, View extends PageView>(
  name: PageKindName,
  kind: PageKind<Key, View>,
  catalogue: Catalogue,
): Generator<PageEntry> {
  for (const key of kind.keys(catalogue)) {
    yield { kind: name, path: kind.path(key), view: (from) => kind.view(from, key) };
  }
}

/** Pictures that the site must hold for its pages. */
export { listLeadPictures, listShownPictures } from "@/lib/queries/pictures";
