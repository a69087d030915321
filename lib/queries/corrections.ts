import type { Correction, PublishedArticle, WithdrawnArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";

export interface CorrectionOfArticle {
  readonly article: PublishedArticle;
  readonly correction: Correction;
}

/** Every correction of public articles, newest first. */
export function listCorrections(catalogue: Catalogue): readonly CorrectionOfArticle[] {
  return catalogue.corrected
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) => b.correction.at.epochMs - a.correction.at.epochMs);
}

/** Every article that was withdrawn, the last one first. */
export function listWithdrawals(catalogue: Catalogue): readonly WithdrawnArticle[] {
  return [...catalogue.withdrawn].sort((a, b) => b.withdrawnAt.epochMs - a.withdrawnAt.epochMs);
}
