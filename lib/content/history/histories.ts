import type { ArticleSlug } from "@/lib/core/ids";
import { parseArticleSlug } from "@/lib/core/ids";
import type { PublishedArticle } from "../article";
import { stemOf } from "../source-file";
import type { ArticleChange } from "./article-change";

/** What is told of each article's changes, the oldest first, by its file. */
export type ChangesByFile = ReadonlyMap<string, readonly ArticleChange[]>;

export interface Histories {
  readonly histories: ReadonlyMap<ArticleSlug, readonly ArticleChange[]>;
  /** When the next change may be told; infinite when none waits. */
  readonly historyDueMs: number;
}

/**
 * The changes of public articles that may be told at an instant, as one dated ahead waits for its time; the newest first.
 */
export function historiesAt(
  changes: ChangesByFile,
  published: ReadonlyMap<ArticleSlug, PublishedArticle>,
  nowMs: number,
): Histories {
  const histories = new Map<ArticleSlug, readonly ArticleChange[]>();
  let historyDueMs = Number.POSITIVE_INFINITY;
  for (const [file, ofFile] of changes) {
    const slug = parseArticleSlug(stemOf(file));
    const article = slug && published.get(slug);
    if (article?.file !== file || !article.hasHistory) continue;
    for (const { at } of ofFile) if (at.epochMs > nowMs) historyDueMs = Math.min(historyDueMs, at.epochMs);
    // Its own page would lead to none: what told of the changes was taken back.
    if (!article.updatedAt && article.corrections.length === 0) continue;
    const told = ofFile.filter(({ at }) => at.epochMs <= nowMs).reverse();
    if (told.length > 0)
      histories.set(
        article.slug,
        told.sort((a, b) => b.at.epochMs - a.at.epochMs),
      );
  }
  return { histories, historyDueMs };
}
