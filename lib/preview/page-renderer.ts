import type { EditorsCatalogue } from "@/lib/content/catalogue";
import { ChangedDuringPublish } from "@/lib/bodies";
import type { PageEntry } from "@/lib/pages";
import type { BodyCache } from "@/lib/publish/body-cache";
import type { StyleReader } from "@/lib/publish/finish";
import { finishPage } from "@/lib/publish/finish";
import { bodyHtmlOf } from "@/lib/publish/render-job";
import type { Renderer } from "@/lib/publish/renderer";

/** What became of a page: its HTML as readers would get it, or why there is none. */
export type Rendering =
  | { readonly kind: "page"; readonly html: string }
  /** Its file was saved a moment ago; the next edition knows the new text. */
  | { readonly kind: "outdated" }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Renders pages one after the other, with the renderer and the finisher that the publisher has. Nothing is written.
 */
export class PageRenderer {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly renderer: Renderer,
    private readonly styleOf: StyleReader,
    private readonly bodies: BodyCache,
    private readonly headEnd = "",
  ) {}

  /** Never fails: why a page can't be made is what there is to show. */
  render(entry: PageEntry, catalogue: EditorsCatalogue): Promise<Rendering> {
    // Two of the same path at once would take the view from each other.
    const rendering = this.turn.then(() => this.renderOne(entry, catalogue));
    this.turn = rendering;
    return rendering;
  }

  private async renderOne(entry: PageEntry, catalogue: EditorsCatalogue): Promise<Rendering> {
    const { renderer, styleOf, headEnd, bodies } = this;
    try {
      const view = entry.view(catalogue);
      if (!view) throw new Error(`${entry.path} is in the table of pages and has no view`);
      const bodyHtml = bodyHtmlOf(view, bodies);
      renderer.setSite(catalogue.site, bodies.contentDir);
      const { status, html } = await renderer.render(entry.path, view);
      if (status !== (entry.kind === "notFound" ? 404 : 200)) {
        return { kind: "failed", reason: `Next menjawab ${String(status)}; rinciannya ada di terminal.` };
      }
      return { kind: "page", html: finishPage(html, styleOf, bodyHtml, headEnd) };
    } catch (error) {
      if (error instanceof ChangedDuringPublish) return { kind: "outdated" };
      return {
        kind: "failed",
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  }
}
