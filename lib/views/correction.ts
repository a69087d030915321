import type { Correction, PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showDateTime } from "@/lib/core/indonesian";
import { toIso } from "@/lib/core/instant";
import type { CorrectionOfArticle } from "@/lib/queries/corrections";
import { articlePath, correctionsPath } from "@/lib/site/paths";
import type { CorrectionKind } from "@/lib/site/kinds";
import { correctionLabels, words } from "@/lib/site/words";
import type { LinkView } from "./parts";

export interface CorrectionView {
  /** By which the page of the article has it; not to change, as feeds name it too. */
  readonly id: string;
  readonly label: string;
  readonly at: ShownInstant;
  readonly text: string;
  /** The article that holds the full reply. */
  readonly reply?: LinkView;
}

/** An article that another one replies to, and as what it does. */
export interface AnswerView {
  readonly label: string;
  readonly article: LinkView;
}

/**
 * What a full reply replies to; nothing for any other article. In place of one that was withdrawn, whose headline is gone
 * too, stands the register that announces it.
 */
export function toAnswerViews(catalogue: Catalogue, { answers }: PublishedArticle): readonly AnswerView[] {
  return answers.map(({ kind, article: slug, by }) => {
    const article = catalogue.publishedBySlug.get(slug);
    const link = article
      ? { href: articlePath(slug), label: article.title }
      : { href: correctionsPath, label: words.withdrawnArticle };
    return { label: nameReply(kind, by), article: link };
  });
}

/** Newest first, as a reader who comes back would look for them. */
export function toCorrectionViews(
  catalogue: Catalogue,
  article: PublishedArticle,
): readonly CorrectionView[] {
  return [...article.corrections]
    .sort((a, b) => b.at.epochMs - a.at.epochMs)
    .map((correction) => toCorrectionView(catalogue, article, correction));
}

/** A correction as it is told of away from its article. */
export interface CorrectionEntryView extends CorrectionView {
  readonly article: LinkView;
}

export function toCorrectionEntry(
  catalogue: Catalogue,
  { article, correction }: CorrectionOfArticle,
): CorrectionEntryView {
  return {
    ...toCorrectionView(catalogue, article, correction),
    article: { href: articlePath(article.slug), label: article.title },
  };
}

export function toCorrectionView(
  catalogue: Catalogue,
  article: PublishedArticle,
  correction: Correction,
): CorrectionView {
  const reply = correction.article && catalogue.publishedBySlug.get(correction.article);
  return {
    id: nameCorrection(article, correction),
    label: nameReply(correction.kind, correction.by),
    at: showDateTime(correction.at, catalogue.site.timeZone),
    text: correction.text,
    ...(reply && { reply: { href: articlePath(reply.slug), label: reply.title } }),
  };
}

/** "Hak jawab dari PT Contoh". */
function nameReply(kind: CorrectionKind, by: string | undefined): string {
  return by === undefined ? correctionLabels[kind] : `${correctionLabels[kind]} dari ${by}`;
}

/** Of kind and instant, which stay when words are mended and when further corrections come. */
function nameCorrection({ corrections }: PublishedArticle, correction: Correction): string {
  const nameOf = ({ kind, at }: Correction) => `${kind}-${toIso({ ...at, offsetMinutes: 0 }).slice(0, 19)}`;
  const name = nameOf(correction);
  const position = corrections.filter((other) => nameOf(other) === name).indexOf(correction);
  return `${name.replaceAll(":", "")}${position === 0 ? "" : `-${String(position + 1)}`}`;
}
