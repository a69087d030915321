import type { ArchivePageView, DayPageView, MonthPageView } from "./archive-pages";
import type { ArticlePageView } from "./article-page";
import type { FrontPageView } from "./front-page";
import type { HistoryPageView } from "./history-page";
import type { AuthorPageView, SectionPageView, TopicPageView } from "./list-pages";
import type {
  ContentPageView,
  CorrectionsPageView,
  NotFoundPageView,
  WithdrawnPageView,
} from "./other-pages";
import type { SavedPageView } from "./saved-pages";
import type { SearchPageView } from "./search-page";

/** What any page shows. */
export type PageView =
  | ArchivePageView
  | ArticlePageView
  | AuthorPageView
  | ContentPageView
  | CorrectionsPageView
  | DayPageView
  | FrontPageView
  | HistoryPageView
  | MonthPageView
  | NotFoundPageView
  | SavedPageView
  | SearchPageView
  | SectionPageView
  | TopicPageView
  | WithdrawnPageView;
