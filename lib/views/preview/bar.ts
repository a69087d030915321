import type { UnpublishedArticle } from "@/lib/content/article";
import type { EditorsCatalogue } from "@/lib/content/catalogue";
import { assertNever } from "@/lib/core/assert-never";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showDateTime, writeNumber } from "@/lib/core/indonesian";
import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";
import { readSitePath } from "@/lib/site/paths";
import { previewFaultsPath, previewPath } from "@/lib/site/preview-paths";
import type { LinkView } from "../parts";
import type { IssueView } from "./issue";
import { countIssues } from "./issue";
import { stateLabels } from "./marks";

/** What a preview says above every page: in which state it is, and what is wrong. */
export interface PreviewBarView {
  readonly state: "draft" | "scheduled" | "other";
  readonly label: string;
  readonly due?: ShownInstant;
  /** What a draft has in place of a time. */
  readonly note?: string;
  /** The content file that the page is made of. */
  readonly file?: string;
  readonly unpublished: LinkView;
  readonly faults: LinkView;
  readonly hasFaults: boolean;
  /** What is wrong in the page's own file. */
  readonly issues: readonly IssueView[];
  /** "2 kesalahan di berkas ini" */
  readonly issueSummary: string;
  /** What is below, where it is not the page as the file has it. */
  readonly notice?: string;
}

export interface PreviewBarRequest {
  /** Absent while nothing can be shown at all. */
  readonly catalogue: EditorsCatalogue | undefined;
  readonly path: string;
  readonly file: string | undefined;
  /** Everything that is wrong, in any file. */
  readonly allIssues: readonly Issue[];
  readonly issues: readonly IssueView[];
  readonly notice?: string;
}

export function toPreviewBarView(request: PreviewBarRequest): PreviewBarView {
  const { catalogue, path, file, allIssues, issues, notice } = request;
  const faultCount = allIssues.filter(isFault).length;
  const target = readSitePath(path);
  const article =
    target?.kind === "article" ? catalogue?.unpublished.find(({ slug }) => slug === target.slug) : undefined;
  return {
    ...stateOf(article, catalogue?.site.timeZone ?? "UTC"),
    ...(file !== undefined && { file }),
    unpublished: {
      href: previewPath,
      label: `${writeNumber(catalogue?.unpublished.length ?? 0)} belum terbit`,
    },
    faults: {
      href: previewFaultsPath,
      label: faultCount === 0 ? "Tidak ada kesalahan" : `${writeNumber(faultCount)} kesalahan`,
    },
    hasFaults: faultCount > 0,
    issues,
    issueSummary: `${countIssues(issues)} di berkas ini`,
    ...(notice !== undefined && { notice }),
  };
}

function stateOf(
  article: UnpublishedArticle | undefined,
  timeZone: string,
): Pick<PreviewBarView, "state" | "label" | "due" | "note"> {
  switch (article?.state) {
    case undefined:
      return { state: "other", label: "Pratinjau" };
    case "draft":
      return {
        state: "draft",
        label: stateLabels.draft,
        note: `tidak terbit selama berstatus draft; rencana ${showDateTime(article.plannedAt, timeZone).label}`,
      };
    case "scheduled":
      return { state: "scheduled", label: stateLabels.scheduled, due: showDateTime(article.dueAt, timeZone) };
    default:
      return assertNever(article);
  }
}
