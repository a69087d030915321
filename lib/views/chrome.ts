import type { Catalogue } from "@/lib/content/catalogue";
import type { ContentPage, Section } from "@/lib/content/newsroom";
import type { Publisher, Site } from "@/lib/site/site";
import {
  archivePath,
  contentPagePath,
  correctionsPath,
  frontPath,
  searchPath,
  sectionPath,
} from "@/lib/site/paths";
import { words } from "@/lib/site/words";
import type { LinkView, SectionLinkView } from "./parts";
import { toSectionLink } from "./parts";
import { sharePart } from "./shared-part";

export interface SectionNavItem extends SectionLinkView {
  readonly isCurrent: boolean;
}

/** What stands around every page: masthead, navigation and footer. */
export interface ChromeView {
  readonly siteName: string;
  readonly tagline: string;
  readonly frontHref: string;
  readonly archive: LinkView;
  readonly search: LinkView;
  readonly sections: readonly SectionNavItem[];
  readonly footerPages: readonly LinkView[];
  readonly publisher: Publisher;
}

interface MadeChrome {
  readonly sections: readonly Section[];
  readonly pages: readonly ContentPage[];
  readonly bySection: Map<string | undefined, ChromeView>;
}

/** All pages of a section have the same, so it is made once for as long as what it is made of stays the same. */
const chromesBySite = new WeakMap<Site, MadeChrome>();

/** @param currentSectionPath the section that the page is or belongs to; it is marked in the navigation */
export function toChromeView(catalogue: Catalogue, currentSectionPath: string | undefined): ChromeView {
  const { site } = catalogue;
  const sections = [...catalogue.sections.values()];
  const pages = [...catalogue.pages.values()];
  let made = chromesBySite.get(site);
  if (!made || !isSameList(made.sections, sections) || !isSameList(made.pages, pages)) {
    made = { sections, pages, bySection: new Map() };
    chromesBySite.set(site, made);
  }
  const view =
    made.bySection.get(currentSectionPath) ?? sharePart(makeChrome(catalogue, made, currentSectionPath));
  made.bySection.set(currentSectionPath, view);
  return view;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function makeChrome(
  catalogue: Catalogue,
  { sections, pages }: MadeChrome,
  currentSectionPath: string | undefined,
): ChromeView {
  const { site } = catalogue;
  return {
    siteName: site.name,
    tagline: site.tagline,
    frontHref: frontPath,
    archive: { href: archivePath, label: words.archive },
    search: { href: searchPath, label: words.search },
    sections: sections.map(({ id }) => ({
      ...toSectionLink(catalogue, id),
      isCurrent: sectionPath(id) === currentSectionPath,
    })),
    footerPages: [
      ...pages.map(({ slug, title }) => ({ href: contentPagePath(slug), label: title })),
      { href: correctionsPath, label: words.corrections },
    ],
    publisher: site.publisher,
  };
}
