import type { Catalogue } from "@/lib/content/catalogue";
import { frontPath, searchPath } from "@/lib/site/paths";
import { searchScriptPath } from "@/lib/site/search-paths";
import { words } from "@/lib/site/words";
import type { ChromeView } from "./chrome";
import { toChromeView } from "./chrome";
import type { HeadView, LinkView } from "./parts";

export interface SearchPageView {
  readonly kind: "search";
  readonly head: HeadView;
  readonly chrome: ChromeView;
  readonly breadcrumbs: readonly LinkView[];
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly label: string }[];
  /** The host that a general search engine is to keep to, for readers without JavaScript. */
  readonly host: string;
  readonly archive: LinkView;
  /** The address of the script that makes the page search by itself. */
  readonly script: string;
}

/** The page says nothing of the articles that can be found, so that it stays as it is when one comes. */
export function toSearchPageView(catalogue: Catalogue): SearchPageView {
  const { site, sections } = catalogue;
  const chrome = toChromeView(catalogue, undefined);
  return {
    kind: "search",
    head: {
      title: words.search,
      description: `Cari berita ${site.name} menurut kata, kanal, dan tahun.`,
      path: searchPath,
    },
    chrome,
    breadcrumbs: [{ href: frontPath, label: words.front }],
    title: words.search,
    sections: [...sections.values()].map(({ id, title }) => ({ id, label: title })),
    host: new URL(site.url).host,
    archive: chrome.archive,
    script: searchScriptPath,
  };
}
