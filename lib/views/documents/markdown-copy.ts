import type { Catalogue } from "@/lib/content/catalogue";
import type { ArticleSlug } from "@/lib/core/ids";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showDateTime } from "@/lib/core/indonesian";
import { findPublished } from "@/lib/queries/articles";
import { absolute, articlePath, authorPath } from "@/lib/site/paths";
import { kindLabels } from "@/lib/site/words";
import type { BodyView } from "../body";
import { toArticleBodyView } from "../body";
import type { AnswerView, CorrectionView } from "../correction";
import { toAnswerViews, toCorrectionViews } from "../correction";
import type { LinkView, PictureView, SponsorView } from "../parts";
import { toPictureView, toSponsorView } from "../parts";

/** An article for programs that read Markdown rather than pages. */
export interface MarkdownCopyView {
  readonly kind: "markdown-copy";
  /** Of the page that this is a copy of. */
  readonly url: string;
  readonly title: string;
  readonly standfirst: string;
  readonly kindLabel?: string | undefined;
  readonly sponsor?: SponsorView | undefined;
  readonly authors: readonly LinkView[];
  readonly published: ShownInstant;
  readonly updated?: ShownInstant | undefined;
  readonly picture?: PictureView | undefined;
  readonly dateline?: string | undefined;
  readonly body: BodyView;
  readonly corrections: readonly CorrectionView[];
  readonly answers: readonly AnswerView[];
  readonly sources: readonly LinkView[];
}

/** @returns `undefined` for an article that is not public, the withdrawn ones among them */
export function toMarkdownCopyView(catalogue: Catalogue, slug: ArticleSlug): MarkdownCopyView | undefined {
  const article = findPublished(catalogue, slug);
  if (!article) return undefined;
  const { site } = catalogue;
  return {
    kind: "markdown-copy",
    url: absolute(site.url, articlePath(slug)),
    title: article.title,
    standfirst: article.standfirst,
    kindLabel: kindLabels[article.kind],
    sponsor: toSponsorView(article),
    authors: article.authors.flatMap((id) => {
      const author = catalogue.authors.get(id);
      return author ? [{ href: authorPath(id), label: author.name }] : [];
    }),
    published: showDateTime(article.publishedAt, site.timeZone),
    updated: article.updatedAt && showDateTime(article.updatedAt, site.timeZone),
    picture: article.image && toPictureView(article.image),
    dateline: article.place === undefined ? undefined : `${article.place}, ${site.name}`,
    body: toArticleBodyView(catalogue, article),
    corrections: toCorrectionViews(catalogue, article),
    answers: toAnswerViews(catalogue, article),
    sources: article.sources.map(({ name, url }) => ({ href: url, label: name })),
  };
}
