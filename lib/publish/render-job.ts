import type { PageKindName } from "@/lib/pages";
import { toDocumentText } from "@/lib/outputs/document";
import type { InlineHashes } from "@/lib/site/security-headers";
import type { Site } from "@/lib/site/site";
import type { DocumentView } from "@/lib/views/documents/document-view";
import type { PageView } from "@/lib/views/page-view";
import type { BodyCache } from "./body-cache";
import type { StyleReader } from "./finish";
import { finishPage } from "./finish";
import type { Renderer } from "./renderer";
import { fileOfPage, writeCompressed } from "./site-files";

/** One page to be rendered, or one document: all that a render process needs to know of it. */
export type RenderJob =
  | { readonly kind: PageKindName; readonly path: string; readonly view: PageView }
  | { readonly kind: "document"; readonly path: string; readonly view: DocumentView };

/** What a render process makes pages and documents with. */
export interface RenderTools {
  readonly renderer: Renderer;
  readonly styleOf: StyleReader;
  readonly bodies: BodyCache;
  readonly site: Site;
  readonly siteDir: string;
  readonly inlineHashes: () => InlineHashes;
}

/**
 * Makes a page or a document and puts it into the site folder.
 *
 * @throws when Next does not answer as it should, or the page can't be finished; nothing is written then
 */
export async function renderIntoSite(job: RenderJob, tools: RenderTools): Promise<void> {
  writeCompressed(tools.siteDir, fileOfPage(job.path), await textOf(job, tools));
}

async function textOf(job: RenderJob, tools: RenderTools): Promise<string> {
  const { renderer, styleOf, bodies, site, inlineHashes } = tools;
  if (job.kind === "document") {
    return toDocumentText(job.view, {
      site,
      entryHtml: (entry) => bodies.entryHtml(entry),
      bodyMarkdown: (body, place) => bodies.markdown(body, place),
      inlineHashes,
    });
  }
  const { status, html } = await renderer.render(job.path, job.view);
  if (status !== (job.kind === "notFound" ? 404 : 200)) throw new Error(`Next answered ${String(status)}`);
  return finishPage(html, styleOf, bodyHtmlOf(job.view, bodies));
}

/** The text of a page, if it shows one. */
export function bodyHtmlOf(view: PageView, bodies: BodyCache): string | undefined {
  if (!("body" in view)) return undefined;
  return bodies.pageHtml(view.body, "dateline" in view ? view.dateline : undefined);
}
