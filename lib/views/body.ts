import type { BodyFacts, PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ContentHash } from "@/lib/core/ids";
import { isEditorial } from "@/lib/queries/articles";
import { articlePath, mediaPath } from "@/lib/site/paths";
import type { PictureForm } from "@/lib/site/picture-files";
import { toPictureForms } from "@/lib/site/picture-files";

/**
 * A text by its hash, with everything from outside the text that shows in it. The HTML itself is fetched when a page is
 * rendered; this is what decides whether it has to be.
 */
export interface BodyView {
  readonly file: string;
  readonly hash: ContentHash;
  readonly articles: readonly LinkedArticleView[];
  readonly paths: readonly string[];
  readonly pictures: readonly PictureInTextView[];
  readonly linkedPictures: readonly LinkedPictureView[];
  /** The site's own address, where the text has it in links. */
  readonly ownOrigin?: string;
  /** Links to other sites were paid for, and say so to search engines. */
  readonly isSponsored?: true;
}

/** A picture by the path that the text has, and what the page shows. */
export interface PictureInTextView {
  readonly path: string;
  readonly form: PictureForm;
}

/** A picture that a text links to, by the address that the text has, and the one that readers get. */
export interface LinkedPictureView {
  readonly path: string;
  readonly href: string;
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
    pictures: body.pictures.map((picture) => ({
      path: picture.path,
      form: toPictureForms(picture).large,
    })),
    linkedPictures: body.linkedPictures.map((picture) => ({
      path: mediaPath(picture.path),
      href: toPictureForms(picture).large.src,
    })),
  };
}

/** The text of an article; its kind decides what its links say of themselves. */
export function toArticleBodyView(catalogue: Catalogue, article: PublishedArticle): BodyView {
  const view = toBodyView(catalogue, article.file, article.body);
  return isEditorial(article) ? view : { ...view, isSponsored: true };
}
