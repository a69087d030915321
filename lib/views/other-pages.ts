import type { WithdrawnArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import type { ContentPage } from "@/lib/content/newsroom";
import type { ShownInstant } from "@/lib/core/indonesian";
import { showDateTime } from "@/lib/core/indonesian";
import { listCorrections, listWithdrawals } from "@/lib/queries/corrections";
import {
  articlePath,
  contentPagePath,
  correctionsPath,
  feedPath,
  frontPath,
  notFoundPath,
} from "@/lib/site/paths";
import type { PageRole } from "@/lib/site/page-roles";
import { roleOfPage } from "@/lib/site/page-roles";
import { words } from "@/lib/site/words";
import type { BodyView } from "./body";
import { toBodyView } from "./body";
import type { ChromeView } from "./chrome";
import { toChromeView } from "./chrome";
import type { CorrectionEntryView } from "./correction";
import { toCorrectionEntry } from "./correction";
import type { HeadView, LinkView } from "./parts";

const breadcrumbs: readonly LinkView[] = [{ href: frontPath, label: words.front }];

/** The register of corrections. */
export interface CorrectionsPageView {
  readonly kind: "corrections";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly breadcrumbs: readonly LinkView[];
  readonly title: string;
  readonly feed: LinkView;
  readonly entries: readonly CorrectionEntryView[];
  /**
   * Withdrawals, which have to be announced with their reasons (Pedoman Pemberitaan Media Siber, 5). Without a headline,
   * which was withdrawn too, and without a link, as there is nothing to read any more.
   */
  readonly withdrawals: readonly WithdrawalView[];
}

export interface WithdrawalView {
  readonly at: ShownInstant;
  readonly reason: string;
}

export function toCorrectionsPageView(catalogue: Catalogue): CorrectionsPageView {
  return {
    kind: "corrections",
    head: {
      title: words.corrections,
      description: `Daftar ralat, koreksi, klarifikasi, dan hak jawab yang dimuat ${catalogue.site.name}, terbaru di atas.`,
      path: correctionsPath,
      list: { href: correctionsPath, label: words.corrections },
    },
    chrome: toChromeView(catalogue, undefined),
    breadcrumbs,
    title: words.corrections,
    feed: { href: feedPath(correctionsPath, "rss"), label: "Ikuti lewat RSS" },
    entries: listCorrections(catalogue).map((entry) => toCorrectionEntry(catalogue, entry)),
    withdrawals: listWithdrawals(catalogue).map(({ withdrawnAt, reason }) => ({
      at: showDateTime(withdrawnAt, catalogue.site.timeZone),
      reason,
    })),
  };
}

/** A page of `content/pages`, such as the masthead. */
export interface ContentPageView {
  readonly kind: "content-page";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly breadcrumbs: readonly LinkView[];
  readonly title: string;
  readonly standfirst: string;
  readonly body: BodyView;
  /** Absent for a page whose name says nothing to machines. */
  readonly role?: PageRole | undefined;
}

export function toContentPageView(catalogue: Catalogue, page: ContentPage): ContentPageView {
  return {
    kind: "content-page",
    head: { title: page.title, description: page.description, path: contentPagePath(page.slug) },
    chrome: toChromeView(catalogue, undefined),
    breadcrumbs,
    title: page.title,
    standfirst: page.description,
    body: toBodyView(catalogue, page.file, page.body),
    role: roleOfPage(page.slug),
  };
}

/** What stands at the address of an article that was withdrawn: that it was, when and why, and not a word of it. */
export interface WithdrawnPageView {
  readonly kind: "withdrawn";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly breadcrumbs: readonly LinkView[];
  readonly title: string;
  readonly reason: string;
  readonly withdrawn: ShownInstant;
  readonly register: LinkView;
}

export function toWithdrawnPageView(catalogue: Catalogue, article: WithdrawnArticle): WithdrawnPageView {
  return {
    kind: "withdrawn",
    head: { title: words.withdrawn, description: article.reason, path: articlePath(article.slug) },
    chrome: toChromeView(catalogue, undefined),
    breadcrumbs,
    title: words.withdrawn,
    reason: article.reason,
    withdrawn: showDateTime(article.withdrawnAt, catalogue.site.timeZone),
    register: { href: correctionsPath, label: words.corrections },
  };
}

export interface NotFoundPageView {
  readonly kind: "not-found";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly title: string;
}

export function toNotFoundPageView(catalogue: Catalogue): NotFoundPageView {
  return {
    kind: "not-found",
    head: {
      title: words.notFound,
      description: "Alamat ini tidak ada, atau halamannya sudah pindah.",
      path: notFoundPath,
    },
    chrome: toChromeView(catalogue, undefined),
    title: words.notFound,
  };
}
