import { createHash } from "node:crypto";
import type { PreviewLoading } from "@/lib/articles";
import type { EditorsCatalogue } from "@/lib/content/catalogue";
import type { PicturesOnDemand, SentPicture } from "@/lib/media/pictures-on-demand";
import type { PageEntry } from "@/lib/pages";
import { listPages, listShownPictures } from "@/lib/pages";
import type { BodyCache } from "@/lib/publish/body-cache";
import { readAddress, writeAddress } from "@/lib/site/addresses";
import {
  previewChangesPath,
  previewFaultsPath,
  previewPath,
  previewScriptPath,
  previewStylesPath,
} from "@/lib/site/preview-paths";
import type { PreviewMark } from "@/lib/views/preview/marks";
import { toPreviewMarks } from "@/lib/views/preview/marks";
import { decorate } from "./decorate";
import { Desk } from "./desk";
import type { PreviewDocument } from "./documents";
import { findDocument } from "./documents";
import type { LastGood } from "./last-good";
import { fileOfPath, isHeld, issuesAt } from "./page-files";
import type { PageRenderer } from "./page-renderer";
import type { Sheet } from "./sheet";

/** What a preview answers to an address. */
export type PreviewAnswer =
  | {
      readonly kind: "page";
      readonly status: number;
      readonly html: string;
      /** Another one when the page looks different. */
      readonly fingerprint: string;
    }
  | PreviewDocument
  | { readonly kind: "redirect"; readonly to: string };

export interface ShowingTools {
  readonly contentDir: string;
  readonly renderer: PageRenderer;
  readonly bodies: BodyCache;
  readonly pictures: PicturesOnDemand;
  /** Outlives the edition. */
  readonly lastGood: LastGood;
}

/** One edition as editors see it; each page is made when it is asked for, and once. */
export class Showing {
  private readonly desk: Desk;
  private readonly marks: ReadonlyMap<string, PreviewMark>;
  private readonly shownPictures: ReturnType<typeof listShownPictures>;
  private readonly answers = new Map<string, Promise<PreviewAnswer | undefined>>();

  constructor(
    private readonly loading: PreviewLoading,
    private readonly tools: ShowingTools,
  ) {
    this.desk = new Desk(loading, tools.contentDir);
    this.shownPictures = loading.shown ? listShownPictures(loading.shown) : new Map();
    this.marks = loading.shown ? toPreviewMarks(loading.shown) : new Map();
  }

  /**
   * @param path clean, and as it is written in a link
   * @returns `undefined` when the page's file was saved a moment ago: the next edition knows the new text
   */
  answer(path: string): Promise<PreviewAnswer | undefined> {
    let answer = this.answers.get(path);
    if (!answer) {
      answer = this.makeAnswer(path);
      this.answers.set(path, answer);
    }
    return answer;
  }

  /** @returns `undefined` for what is no file of a picture that a page shows */
  picture(path: string): Promise<SentPicture | undefined> {
    return this.tools.pictures.find(path, this.shownPictures);
  }

  /** What stands at an address while its file is being saved. */
  saving(path: string): PreviewAnswer {
    return this.finish(path, this.desk.saving());
  }

  private async makeAnswer(path: string): Promise<PreviewAnswer | undefined> {
    const { shown } = this.loading;
    if (path === previewFaultsPath) return this.finish(path, this.desk.faults());
    if (!shown) return this.finish(path, this.desk.nothing());
    if (path === previewPath) return this.finish(path, this.desk.unpublished(shown));
    const address = readAddress(path);
    const move = shown.moves.find(({ from }) => from === address)?.to;
    switch (move?.kind) {
      case "path":
        return { kind: "redirect", to: writeAddress(move.path) };
      case "url":
        return { kind: "redirect", to: move.url };
      case "gone":
        return this.finish(path, this.desk.missing(shown, path, true));
      case "withdrawn":
      case undefined: {
        const document = findDocument(shown, this.tools.bodies, path);
        if (document) return document;
        const sheet = await this.sheetAt(shown, path);
        return sheet && this.finish(path, sheet);
      }
    }
  }

  private async sheetAt(shown: EditorsCatalogue, path: string): Promise<Sheet | undefined> {
    const { issues } = this.loading;
    const entry = findEntry(shown, path);
    if (!entry) {
      const [claim] = issuesAt(path, issues);
      return claim ? this.held(path, claim.file) : this.desk.missing(shown, path, false);
    }
    const file = fileOfPath(shown, path);
    if (entry.kind === "article" && isHeld(file, issues)) return this.held(path, file);
    const rendering = await this.tools.renderer.render(entry, shown);
    switch (rendering.kind) {
      case "page":
        this.tools.lastGood.keep(path, rendering.html);
        return { status: entry.kind === "notFound" ? 404 : 200, html: rendering.html, file };
      case "outdated":
        return isHeld(file, issues) ? this.held(path, file) : undefined;
      case "failed":
        return { ...this.desk.failed(rendering.reason), file };
    }
  }

  /** A page whose file is at fault: as it last was, or what is wrong alone. */
  private held(path: string, file: string | undefined): Sheet {
    const html = this.tools.lastGood.get(path);
    return html === undefined
      ? { ...this.desk.held(), file }
      : { status: 200, html, file, notice: "Di bawah ini versi baik yang terakhir." };
  }

  private finish(path: string, sheet: Sheet): PreviewAnswer {
    const bar = this.desk.bar(path, sheet);
    const { marks } = this;
    const titleStart = `${bar.label} · `;
    const dress = (head: string) => decorate(sheet.html, { titleStart, head, bar: bar.html, marks });
    const styles = `<link rel="stylesheet" href="${previewStylesPath}"/>`;
    const fingerprint = createHash("sha256").update(dress(styles)).digest("base64url");
    const told = `data-kabar="${previewChangesPath}" data-sidik="${fingerprint}"`;
    const script = `<script src="${previewScriptPath}" ${told} defer=""></script>`;
    return { kind: "page", status: sheet.status, html: dress(styles + script), fingerprint };
  }
}

function findEntry(shown: EditorsCatalogue, path: string): PageEntry | undefined {
  for (const entry of listPages(shown)) if (entry.path === path) return entry;
  return undefined;
}
