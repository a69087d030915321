import type { BodyFacts, PublishedArticle, SizedPicture } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ContentHash } from "@/lib/core/ids";
import { isEditorial } from "@/lib/queries/articles";
import { articlePath } from "@/lib/site/paths";

/**
 * A text by its hash, with everything from outside the text that shows in it. The HTML itself is fetched when a page is
 * rendered; this is what decides whether it has to be.
 */
export interface BodyView {
  readonly file: string;
  readonly hash: ContentHash;
  readonly articles: readonly LinkedArticleView[];
  readonly paths: readonly string[];
  readonly pictures: readonly SizedPicture[];
  /** The site's own address, where the text has it in links. */
  readonly ownOrigin?: string;
  /** Links to other sites were paid for, and say so to search engines. */
  readonly isSponsored?: true;
}

export interface LinkedArticleView {
  readonly slug: string;
  readonly href: string;
  readonly title: string;
}

export function toBodyView(catalogue: Catalogue, file: string, body: BodyFacts): BodyView {
  return {
    file,
    hash: body.hash,
    articles: body.linkedArticles.flatMap((slug) => {
      const article = catalogue.publishedBySlug.get(slug);
      return article ? [{ slug, href: articlePath(slug), title: article.title }] : [];
    }),
    paths: body.linkedPaths,
    ...(body.ownOrigin !== undefined && { ownOrigin: body.ownOrigin }),
    // Not by their bytes: one that is replaced has its old address.
    pictures: body.pictures.map(({ path, width, height }) => ({ path, width, height })),
  };
}

/** The text of an article; its kind decides what its links say of themselves. */
export function toArticleBodyView(catalogue: Catalogue, article: PublishedArticle): BodyView {
  const view = toBodyView(catalogue, article.file, article.body);
  return isEditorial(article) ? view : { ...view, isSponsored: true };
}
