import type { UnpublishedArticle } from "@/lib/content/article";
import type { EditorsCatalogue, UpcomingChange } from "@/lib/content/catalogue";
import { assertNever } from "@/lib/core/assert-never";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showDateTime } from "@/lib/core/indonesian";
import type { Issue } from "@/lib/core/issue";
import { isFault } from "@/lib/core/issue";
import { articlePath } from "@/lib/site/paths";
import { kindLabels } from "@/lib/site/words";
import type { LinkView, SectionLinkView } from "../parts";
import { toSectionLink } from "../parts";

export interface UnpublishedEntryView extends LinkView {
  readonly standfirst: string;
  readonly section: SectionLinkView;
  readonly kindLabel?: string | undefined;
  readonly file: string;
  /** Absent for a draft. */
  readonly due?: ShownInstant;
  /** What a draft's file says of a time, at which nothing happens. */
  readonly planned?: ShownInstant;
  readonly hasFault: boolean;
}

export interface UpcomingChangeView extends LinkView {
  /** "Koreksi", "Pembaruan" or "Pencabutan". */
  readonly what: string;
  readonly due: ShownInstant;
}

/** Everything that readers can't read yet, what is due first at the top. */
export interface UnpublishedPageView {
  readonly siteName: string;
  readonly title: string;
  readonly scheduled: readonly UnpublishedEntryView[];
  readonly drafts: readonly UnpublishedEntryView[];
  readonly upcoming: readonly UpcomingChangeView[];
  /** Articles that a fault has kept out since the preview began; more than their files is not known of them. */
  readonly held: readonly LinkView[];
}

const changeLabels = {
  update: "Pembaruan",
  correction: "Koreksi",
  withdrawal: "Pencabutan",
} satisfies Record<UpcomingChange["kind"], string>;

export function toUnpublishedPageView(
  catalogue: EditorsCatalogue,
  issues: readonly Issue[],
  held: readonly LinkView[],
): UnpublishedPageView {
  const { site, unpublished, upcoming, publishedBySlug } = catalogue;
  const faulty = new Set(issues.filter(isFault).map(({ file }) => file));
  const entry = (article: UnpublishedArticle) => toEntry(catalogue, article, faulty);
  const scheduled = unpublished.filter((article) => article.state === "scheduled");
  return {
    siteName: site.name,
    title: "Belum terbit",
    scheduled: [...scheduled].sort((a, b) => a.dueAt.epochMs - b.dueAt.epochMs).map(entry),
    drafts: unpublished.filter((article) => article.state === "draft").map(entry),
    upcoming: upcoming.flatMap(({ slug, kind, at }) => {
      const article = publishedBySlug.get(slug);
      if (!article) return [];
      const due = showDateTime(at, site.timeZone);
      return [{ href: articlePath(slug), label: article.title, what: changeLabels[kind], due }];
    }),
    held,
  };
}

function toEntry(
  catalogue: EditorsCatalogue,
  article: UnpublishedArticle,
  faulty: ReadonlySet<string>,
): UnpublishedEntryView {
  const { slug, title, standfirst, section, kind, file } = article;
  return {
    href: articlePath(slug),
    label: title,
    standfirst,
    section: toSectionLink(catalogue, section),
    kindLabel: kindLabels[kind],
    file,
    ...timeOf(article, catalogue.site.timeZone),
    hasFault: faulty.has(file),
  };
}

function timeOf(
  article: UnpublishedArticle,
  timeZone: string,
): Pick<UnpublishedEntryView, "due" | "planned"> {
  switch (article.state) {
    case "scheduled":
      return { due: showDateTime(article.dueAt, timeZone) };
    case "draft":
      return { planned: showDateTime(article.plannedAt, timeZone) };
    default:
      return assertNever(article);
  }
}
