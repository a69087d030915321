import type { LinkView } from "../parts";

/** What a preview shows where there is no page: why, and where to go on. */
export interface NotePageView {
  readonly siteName: string;
  readonly title: string;
  readonly text: string;
  /** What was thrown, word for word; for a fault that is not the editor's. */
  readonly detail?: string;
  readonly linksTitle?: string;
  readonly links: readonly LinkView[];
}
