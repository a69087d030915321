import type { SizedPicture } from "@/lib/content/article";
import { bodyOf } from "@/lib/content/front-matter";
import { hashBody } from "@/lib/content/markdown/hash-body";
import { plainTextOf } from "@/lib/content/markdown/plain-text";
import { renderBody } from "@/lib/content/markdown/render-body";
import type { BodyContext } from "@/lib/content/markdown/resolve-body";
import { resolveBody } from "@/lib/content/markdown/resolve-body";
import { withDateline } from "@/lib/content/markdown/with-dateline";
import type { CopyPlace } from "@/lib/content/markdown/write-body";
import { writeBody } from "@/lib/content/markdown/write-body";
import { readContentText } from "@/lib/content/read-file";
import { textsOf } from "@/lib/content/history/ask-git";
import type { Difference } from "@/lib/content/history/difference";
import { compareTexts } from "@/lib/content/history/difference";
import { readVersion } from "@/lib/content/history/read-version";
import type { ContentHash, VersionId } from "@/lib/core/ids";

/**
 * The door to the texts themselves: the Markdown of a body becomes HTML here, when its page is rendered, and the plain
 * Markdown of its copy for machines; and texts as they once were are compared.
 *
 * Apart from `lib/articles.ts`, so that the publisher, which only plans, does without the Markdown renderer.
 */

/** The names of two versions of an article. */
export interface VersionPair {
  readonly before: VersionId;
  readonly after: VersionId;
}

/** What a text needs to become HTML or a copy; a `BodyView` has it all. */
export interface BodyRequest {
  readonly file: string;
  readonly hash: ContentHash;
  readonly articles: readonly { readonly slug: string; readonly href: string; readonly title: string }[];
  readonly paths: readonly string[];
  readonly pictures: readonly SizedPicture[];
  readonly isSponsored?: boolean;
  readonly ownOrigin?: string;
}

/** A file was saved between the planning of its page and the rendering. The next publish shows it. */
export class ChangedDuringPublish extends Error {
  override readonly name = "ChangedDuringPublish";

  constructor(readonly file: string) {
    super(`${file} was changed while its page was rendered`);
  }
}

/** Git lost a text that was there when its page was planned. */
export class VersionLost extends Error {
  override readonly name = "VersionLost";

  constructor(version: VersionId) {
    super(`git no longer has ${version}`);
  }
}

/** One text, read once, in each form that it is asked for. */
export interface Body {
  /** Safe to put into a page. A dateline stands before the first word. */
  readonly html: (dateline?: string) => string;
  /** Plain Markdown that says what the HTML says, and can be read away from the site. */
  readonly markdown: (place: CopyPlace) => string;
  /** Its words, in one line. */
  readonly text: () => string;
}

/**
 * A text that is to be shown. Bodies are read when they are needed, not kept; all in one go, since there is a process for
 * each core.
 *
 * @throws ChangedDuringPublish when the file no longer holds the text that its page or copy was planned with
 */
export function openBody(contentDir: string, request: BodyRequest): Body {
  const context = contextOf(request);
  const tree = resolveBody(readBodyText(contentDir, request), context);
  let html: string | undefined;
  return {
    html: (dateline) => {
      html ??= renderBody(tree, context);
      return dateline === undefined ? html : withDateline(html, dateline);
    },
    markdown: (place) => writeBody(tree, place),
    text: () => plainTextOf(tree),
  };
}

/**
 * What readers read anew in each of some changes. Texts of before are asked of git when they are needed, as bodies are of
 * the disk.
 *
 * @throws VersionLost when git does not have one of them any more
 */
export async function getDifferences(
  contentDir: string,
  pairs: readonly VersionPair[],
): Promise<readonly Difference[]> {
  const texts = await textsOf(contentDir, [
    ...new Set(pairs.flatMap(({ before, after }) => [before, after])),
  ]);
  const read = (version: VersionId) => {
    const text = texts.get(version);
    if (text === undefined) throw new VersionLost(version);
    return readVersion(text);
  };
  return pairs.map(({ before, after }) => compareTexts(read(before), read(after)));
}

function readBodyText(contentDir: string, { file, hash }: BodyRequest): string {
  const body = bodyOf(readContentText(contentDir, file));
  // A save between planning and rendering: the page is left for the next publish, which knows the new text.
  if (body === undefined || hashBody(body) !== hash) throw new ChangedDuringPublish(file);
  return body;
}

function contextOf({ articles, paths, pictures, isSponsored = false, ownOrigin }: BodyRequest): BodyContext {
  return {
    articles: new Map(articles.map((article) => [article.slug, article])),
    paths: new Set(paths),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    isSponsored,
    ...(ownOrigin !== undefined && { origin: ownOrigin }),
  };
}
