import type { Correction, PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showDateTime } from "@/lib/core/indonesian";
import { articlePath } from "@/lib/site/paths";
import { correctionLabels } from "@/lib/site/words";
import type { LinkView } from "./parts";

export interface CorrectionView {
  readonly label: string;
  readonly at: ShownInstant;
  readonly text: string;
  /** The article that holds the full reply. */
  readonly reply?: LinkView;
}

export function toCorrectionView(catalogue: Catalogue, correction: Correction): CorrectionView {
  const reply = correction.article && catalogue.publishedBySlug.get(correction.article);
  return {
    label: correctionLabels[correction.kind],
    at: showDateTime(correction.at, catalogue.site.timeZone),
    text: correction.text,
    ...(reply && { reply: { href: articlePath(reply.slug), label: reply.title } }),
  };
}

/** Newest first, as a reader who comes back would look for them. */
export function toCorrectionViews(
  catalogue: Catalogue,
  article: PublishedArticle,
): readonly CorrectionView[] {
  return [...article.corrections]
    .sort((a, b) => b.at.epochMs - a.at.epochMs)
    .map((correction) => toCorrectionView(catalogue, correction));
}
