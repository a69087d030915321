import type { ReactElement } from "react";
import { createElement } from "react";
import { FaultsPage } from "@/components/preview/FaultsPage";
import { NotePage } from "@/components/preview/NotePage";
import { PreviewBar } from "@/components/preview/PreviewBar";
import { UnpublishedPage } from "@/components/preview/UnpublishedPage";
import type { PreviewLoading } from "@/lib/articles";
import type { EditorsCatalogue } from "@/lib/content/catalogue";
import type { Issue } from "@/lib/core/issue";
import { previewFaultsPath, previewPath } from "@/lib/site/preview-paths";
import { toPreviewBarView } from "@/lib/views/preview/bar";
import { toFaultsPageView } from "@/lib/views/preview/faults-page";
import type { IssueView } from "@/lib/views/preview/issue";
import { toIssueView } from "@/lib/views/preview/issue";
import type { NotePageView } from "@/lib/views/preview/note-page";
import { toUnpublishedPageView } from "@/lib/views/preview/unpublished-page";
import { toDeskDocument, toHtml } from "./desk-document";
import { listNearPages } from "./near";
import { issuesAt, listHeldArticles, pathOfFile } from "./page-files";
import type { Sheet } from "./sheet";
import type { LineReader } from "@/lib/content/source-lines";
import { readLinesOf } from "@/lib/content/source-lines";

/** While `site.yaml` can't be read, nobody knows the newsroom's name. */
const unnamed = "Warta";

/** The pages that only a preview has, and the bar above all pages, for one edition. */
export class Desk {
  private readonly lineOf: LineReader;

  constructor(
    private readonly loading: PreviewLoading,
    contentDir: string,
  ) {
    this.lineOf = readLinesOf(contentDir);
  }

  unpublished(catalogue: EditorsCatalogue): Sheet {
    const { issues } = this.loading;
    const view = toUnpublishedPageView(catalogue, issues, listHeldArticles(catalogue, issues));
    return this.sheet(200, view.title, createElement(UnpublishedPage, { view }));
  }

  faults(): Sheet {
    const view = toFaultsPageView(this.siteName, this.toIssueViews(this.loading.issues), pathOfFile);
    return this.sheet(200, view.title, createElement(FaultsPage, { view }));
  }

  /** In place of all pages while nothing can be made of the content. */
  nothing(): Sheet {
    return this.note(503, {
      title: "Belum ada yang dapat ditampilkan",
      text: "Perbaiki dahulu kesalahan ini; halaman memuat ulang sendiri begitu berkasnya disimpan.",
      links: [{ href: previewFaultsPath, label: "Semua kesalahan" }],
    });
  }

  /** In place of a page whose file is at fault, and was so when the preview began. */
  held(): Sheet {
    return this.note(503, {
      title: "Artikel ini tertahan",
      text: "Berkasnya memuat kesalahan, dan versi baiknya belum pernah dibuka di pratinjau ini. Halaman muncul sendiri begitu kesalahannya diperbaiki.",
      links: [{ href: previewFaultsPath, label: "Semua kesalahan" }],
    });
  }

  /** In place of a page that could not be made though its file is sound. */
  failed(detail: string): Sheet {
    return this.note(500, {
      title: "Halaman ini gagal dibuat",
      text: "Naskahnya tampak baik; kesalahan ini ada di program. Teruskan rinciannya kepada pengembang.",
      detail,
      links: [],
    });
  }

  saving(): Sheet {
    return this.note(503, {
      title: "Berkas ini sedang disimpan",
      text: "Halaman muncul sendiri sebentar lagi.",
      links: [],
    });
  }

  missing(catalogue: EditorsCatalogue, path: string, isGone: boolean): Sheet {
    const near = listNearPages(catalogue, path);
    return this.note(isGone ? 410 : 404, {
      title: isGone ? "Halaman ini sudah dihapus" : "Tidak ada halaman di alamat ini",
      text: path,
      ...(near.length > 0 && { linksTitle: "Mungkin yang dimaksud" }),
      links: near.length > 0 ? near : [{ href: previewPath, label: "Semua yang belum terbit" }],
    });
  }

  /** @param sheet that the bar is to stand above */
  bar(path: string, sheet: Sheet): { readonly label: string; readonly html: string } {
    const { shown, issues } = this.loading;
    const view = toPreviewBarView({
      catalogue: shown,
      path,
      file: sheet.file,
      allIssues: issues,
      issues: this.toIssueViews(this.issuesOn(path)),
      ...(sheet.notice !== undefined && { notice: sheet.notice }),
    });
    return { label: view.label, html: toHtml(createElement(PreviewBar, { view })) };
  }

  /** Without an edition every page shows what keeps it from being there. */
  private issuesOn(path: string): readonly Issue[] {
    const { shown, issues } = this.loading;
    if (path === previewFaultsPath) return [];
    return shown ? issuesAt(path, issues) : issues.filter(({ effect }) => effect === "stop");
  }

  private toIssueViews(issues: readonly Issue[]): readonly IssueView[] {
    return issues.map((issue) => toIssueView(issue, this.lineOf));
  }

  private get siteName(): string {
    return this.loading.shown?.site.name ?? unnamed;
  }

  private note(status: number, view: Omit<NotePageView, "siteName">): Sheet {
    const named = { ...view, siteName: this.siteName };
    return this.sheet(status, view.title, createElement(NotePage, { view: named }));
  }

  private sheet(status: number, title: string, element: ReactElement): Sheet {
    return { status, html: toDeskDocument(title, toHtml(element)) };
  }
}
