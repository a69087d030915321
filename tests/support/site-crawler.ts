import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate, setTimeout as pause } from "node:timers/promises";
import { fileOfPage, formsOf } from "@/lib/publish/site-files";
import { frontPath, notFoundPath } from "@/lib/site/paths";
import { unpack } from "./site";
import { HtmlPage, addressesInSrcset } from "./site-html";

interface ReadPage {
  /** The files that the page stands in, as they were read; absent for one that was not there. */
  readonly forms: readonly (Buffer | undefined)[];
  /** Files below the site folder that the page links to or shows. */
  readonly references: ReadonlySet<string>;
}

const frontFile = fileOfPage(frontPath);

/**
 * A reader who goes through a site folder again and again, by links from the front page, while somebody writes into it.
 *
 * What it met that no reader may meet is in `faults`: a link or picture that leads nowhere, half a file, a lost page.
 */
export class SiteCrawler {
  readonly faults = new Set<string>();
  crawlCount = 0;
  pageCount = 0;
  linkCount = 0;
  private readonly known = new Map<string, ReadPage>();
  private lasting: readonly string[] = [];

  constructor(private readonly siteDir: string) {}

  /** Names the pages, by their files, that stand and have to stay. */
  expectToLast(files: readonly string[]): void {
    this.lasting = files;
  }

  async crawlUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const startMs = performance.now();
      await this.crawl();
      // The publisher needs a processor as well.
      await pause(10 + performance.now() - startMs);
    }
  }

  /** Once through everything that can be reached. */
  async crawl(): Promise<void> {
    // A site opens with its front page; from then on readers come in by addresses that are not there as well.
    const entries = this.stands(frontFile) ? [frontFile, fileOfPage(notFoundPath)] : [];
    /** Pages, each with the one whose link led there first. */
    const reached = new Map<string, string | undefined>(entries.map((file) => [file, undefined]));
    for (const [file] of reached) {
      for (const target of this.read(file)?.references ?? []) {
        this.linkCount += 1;
        if (!this.stands(target)) {
          if (this.isDead(file, target, reached)) this.faults.add(`${file} leads to ${target}`);
        } else if (target.endsWith(".html") && !reached.has(target)) reached.set(target, file);
      }
      await setImmediate();
    }
    for (const file of this.lasting.flatMap(formsOf)) {
      if (!this.stands(file)) this.faults.add(`${file} is lost`);
    }
    this.crawlCount += 1;
  }

  /**
   * Whether a link leads nowhere for a reader who comes from the front page now. The page may have been read before it was
   * written anew without the link, or may have lost every link to itself and be the next to go.
   */
  private isDead(file: string, target: string, reached: ReadonlyMap<string, string | undefined>): boolean {
    let [page, link] = [file, target];
    for (;;) {
      if (!this.read(page)?.references.has(link) || this.stands(target)) return false;
      const referrer = reached.get(page);
      if (referrer === undefined) return true;
      [page, link] = [referrer, page];
    }
  }

  private stands(file: string): boolean {
    return existsSync(path.join(this.siteDir, file));
  }

  private read(file: string): ReadPage | undefined {
    const forms = formsOf(file).map((form) => this.bytesOf(form));
    const [plain] = forms;
    if (!plain) return undefined;
    this.pageCount += 1;
    const known = this.known.get(file);
    formsOf(file).forEach((form, index) => {
      const [bytes, before] = [forms[index], known?.forms[index]];
      // The plain file is the first to go; where it still stands, the other forms have to.
      if (!bytes ? this.stands(file) && !this.stands(form) : !isSame(bytes, before) && !isWhole(form, bytes))
        this.faults.add(`${form} is not whole`);
    });
    const isKnown = known && isSame(plain, known.forms[0]);
    const page = { forms, references: isKnown ? known.references : referencesIn(plain.toString()) };
    this.known.set(file, page);
    return page;
  }

  private bytesOf(file: string): Buffer | undefined {
    try {
      return readFileSync(path.join(this.siteDir, file));
    } catch {
      return undefined;
    }
  }
}

function isSame(bytes: Buffer, before: Buffer | undefined): boolean {
  return before !== undefined && bytes.equals(before);
}

function isWhole(form: string, bytes: Buffer): boolean {
  try {
    const html = unpack(form, bytes);
    return html.subarray(-20).toString().trimEnd().endsWith("</html>");
  } catch {
    return false;
  }
}

/** The files of this site that a page needs or leads to. */
function referencesIn(html: string): ReadonlySet<string> {
  const page = new HtmlPage(html);
  const addresses = [
    ...["href", "src", "poster"].flatMap((attribute) => page.values(attribute)),
    ...["srcset", "imagesrcset"].flatMap((attribute) => page.values(attribute)).flatMap(addressesInSrcset),
  ];
  const internal = addresses.filter((address) => /^\/(?!\/)/.test(address));
  return new Set(internal.map((address) => fileAt(address.split(/[?#]/, 1)[0] ?? "")));
}

function fileAt(pathname: string): string {
  return path.extname(pathname) === "" ? fileOfPage(pathname) : pathname.slice(1);
}
