import type { Catalogue } from "@/lib/content/catalogue";
import type { Publisher } from "@/lib/site/site";
import { archivePath, contentPagePath, correctionsPath, frontPath, sectionPath } from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import type { LinkView, SectionLinkView } from "./parts";
import { toSectionLink } from "./parts";

export interface SectionNavItem extends SectionLinkView {
  readonly isCurrent: boolean;
}

/** What stands around every page: masthead, navigation and footer. */
export interface ChromeView {
  readonly siteName: string;
  readonly tagline: string;
  readonly frontHref: string;
  readonly archive: LinkView;
  readonly sections: readonly SectionNavItem[];
  readonly footerPages: readonly LinkView[];
  readonly publisher: Publisher;
}

/** @param currentSectionPath the section that the page is or belongs to; it is marked in the navigation */
export function toChromeView(catalogue: Catalogue, currentSectionPath: string | undefined): ChromeView {
  const { site } = catalogue;
  return {
    siteName: site.name,
    tagline: site.tagline,
    frontHref: frontPath,
    archive: { href: archivePath, label: words.archive },
    sections: [...catalogue.sections.keys()].map((id) => ({
      ...toSectionLink(catalogue, id),
      isCurrent: sectionPath(id) === currentSectionPath,
    })),
    footerPages: [
      ...[...catalogue.pages.values()].map((page) => ({
        href: contentPagePath(page.slug),
        label: page.title,
      })),
      { href: correctionsPath, label: words.corrections },
    ],
    publisher: site.publisher,
  };
}
