import path from "node:path";
import { loadEdition } from "@/lib/articles";
import { GitHistory } from "@/lib/commands/git-history";
import type { PublishedArticle } from "@/lib/content/article";
import type { Catalogue } from "@/lib/content/catalogue";
import { fileOfPage } from "@/lib/publish/site-files";
import { articlePath, historyPath, notFoundPath, offlinePath, savedPath } from "@/lib/site/paths";
import { present } from "./known";
import { projectDir, publishOwnContent, readFolder, temporaryFolder } from "./site";
import { HtmlPage } from "./site-html";

/** The newsroom's own content as it was published, with the catalogue that it was made from. */
export class OwnPages {
  /** Every page by its path. */
  readonly all: ReadonlyMap<string, HtmlPage>;
  /** Those that search engines are to keep. */
  readonly listed: ReadonlyMap<string, HtmlPage>;
  /** Articles by their path. */
  readonly articles: ReadonlyMap<string, PublishedArticle>;
  readonly origin: string;

  constructor(
    readonly files: ReadonlyMap<string, Buffer>,
    readonly catalogue: Catalogue,
  ) {
    this.all = new Map(
      [...files]
        .filter(([file]) => file.endsWith(".html"))
        .map(([file, bytes]) => [pathOf(file), new HtmlPage(bytes.toString())]),
    );
    const unlisted = new Set([
      notFoundPath,
      savedPath,
      offlinePath,
      ...catalogue.withdrawn.map(({ slug }) => articlePath(slug)),
      ...[...catalogue.histories.keys()].map(historyPath),
    ]);
    this.listed = new Map([...this.all].filter(([pagePath]) => !unlisted.has(pagePath)));
    this.articles = new Map(catalogue.published.map((article) => [articlePath(article.slug), article]));
    this.origin = catalogue.site.url;
  }

  /** The paths of listed pages that a rule does not hold for. */
  listedWhere(isWrong: (page: HtmlPage, pagePath: string) => boolean): readonly string[] {
    return [...this.listed]
      .filter(([pagePath, page]) => isWrong(page, pagePath))
      .map(([pagePath]) => pagePath);
  }

  articlesWhere(isWrong: (page: HtmlPage, article: PublishedArticle) => boolean): readonly string[] {
    return [...this.articles]
      .filter(([pagePath, article]) => isWrong(present(this.all.get(pagePath)), article))
      .map(([pagePath]) => pagePath);
  }

  /** @throws when there is no such file */
  fileAt(address: string): Buffer {
    return present(this.files.get(new URL(address).pathname.slice(1)));
  }

  /** @param address of this site, in full or as a path */
  hasFileAt(address: string): boolean {
    const pathname = decodeURIComponent(new URL(address, this.origin).pathname);
    return this.files.has(pathname.slice(1)) || this.files.has(fileOfPage(pathname));
  }
}

function pathOf(file: string): string {
  return file === "index.html" ? "/" : `/${file.slice(0, -".html".length)}`;
}

export async function publishOwnPages(): Promise<OwnPages> {
  const files = await readFolder((await publishOwnContent()).siteDir);
  return new OwnPages(files, await loadOwnCatalogue());
}

/** The newsroom's own content as a build knows it, with what this checkout's history tells. */
export async function loadOwnCatalogue(): Promise<Catalogue> {
  const contentDir = path.join(projectDir, "content");
  const onFailed = () => undefined;
  const cacheDir = await temporaryFolder();
  const history = new GitHistory({ contentDir, cacheDir, readerVersion: "", onFailed });
  const { edition } = await loadEdition(contentDir, Date.now(), history);
  return present(edition).catalogue;
}
