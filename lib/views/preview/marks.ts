import type { UnpublishedArticle } from "@/lib/content/article";
import type { EditorsCatalogue } from "@/lib/content/catalogue";
import { assertNever } from "@/lib/core/assert-never";
import { showShortDate } from "@/lib/core/indonesian";
import { articlePath } from "@/lib/site/paths";

/** How a preview names the state of an article that readers can't read yet. */
export const stateLabels = {
  draft: "Draf",
  scheduled: "Terjadwal",
} satisfies Record<UnpublishedArticle["state"], string>;

/** What stands in front of a link to an article that is not public yet. */
export interface PreviewMark {
  readonly state: UnpublishedArticle["state"];
  /** "Draf", "Terjadwal 12 Des 2026" */
  readonly label: string;
}

/** By the address of the article. */
export function toPreviewMarks({ unpublished, site }: EditorsCatalogue): ReadonlyMap<string, PreviewMark> {
  return new Map(
    unpublished.map((article) => [
      articlePath(article.slug),
      { state: article.state, label: labelOf(article, site.timeZone) },
    ]),
  );
}

function labelOf(article: UnpublishedArticle, timeZone: string): string {
  switch (article.state) {
    case "draft":
      return stateLabels.draft;
    case "scheduled":
      return `${stateLabels.scheduled} ${showShortDate(article.dueAt, timeZone).label}`;
    default:
      return assertNever(article);
  }
}
