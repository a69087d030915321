import type { PageKindName } from "@/lib/pages";
import type { PageView } from "@/lib/views/page-view";
import { finishPage } from "./finish";
import type { Renderer } from "./renderer";
import { fileOfPage, writeCompressed } from "./site-files";
import type { StyleReader } from "./finish";

/** One page to be rendered: all that a render process needs to know of it. */
export interface RenderJob {
  readonly kind: PageKindName;
  readonly path: string;
  readonly view: PageView;
}

/**
 * Renders a page, finishes it and puts it into the site folder.
 *
 * @throws when Next does not answer as it should, or the page can't be finished; nothing is written then
 */
export async function renderIntoSite(
  { kind, path, view }: RenderJob,
  renderer: Renderer,
  styleOf: StyleReader,
  siteDir: string,
): Promise<void> {
  const { status, html } = await renderer.render(path, view);
  if (status !== (kind === "notFound" ? 404 : 200)) throw new Error(`Next answered ${String(status)}`);
  writeCompressed(siteDir, fileOfPage(path), finishPage(html, styleOf));
}
