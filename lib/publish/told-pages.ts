import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDocumentPath } from "@/lib/site/paths";
import { beingChanged, unsettled } from "./manifest";

/** A page that search engines should look at again, with the fingerprint that it has now; absent for one that is gone. */
export interface PageNews {
  readonly path: string;
  readonly fingerprint?: string;
}

/**
 * What search engines were told of: each page, with the fingerprint that it had then. What is new to them is the difference
 * to the manifest. So nobody has to take lists in time, and a page that was changed and changed back is no news.
 */
export class ToldPages {
  private constructor(
    private readonly file: string,
    /** The address that the site had; with another one, all its pages are new. */
    private readonly siteUrl: string,
    private readonly fingerprints: Map<string, string>,
  ) {}

  /** @param file where it is noted; where there is none, or a damaged one, nothing has been told yet */
  static async read(file: string, siteUrl: string): Promise<ToldPages> {
    return new ToldPages(file, siteUrl, parseNote(await readText(file), siteUrl));
  }

  /**
   * @param pages the manifest's
   * @param isUnlisted whether a page asks not to be kept; one that engines know of is as good as gone for them
   */
  newsIn(pages: ReadonlyMap<string, string>, isUnlisted: (path: string) => boolean): readonly PageNews[] {
    const changed = [...pages].flatMap(([page, fingerprint]): readonly PageNews[] => {
      // One that is under way is told of when it stands.
      if (isDocumentPath(page) || fingerprint === unsettled || fingerprint === beingChanged) return [];
      const before = this.fingerprints.get(page);
      if (before === fingerprint) return [];
      if (!isUnlisted(page)) return [{ path: page, fingerprint }];
      return before === undefined ? [] : [{ path: page }];
    });
    const gone = [...this.fingerprints.keys()].filter((page) => !pages.has(page));
    return [...changed, ...gone.map((page) => ({ path: page }))];
  }

  /** Notes that search engines were told. */
  async note(news: readonly PageNews[]): Promise<void> {
    for (const { path: page, fingerprint } of news) {
      if (fingerprint === undefined) this.fingerprints.delete(page);
      else this.fingerprints.set(page, fingerprint);
    }
    const { siteUrl, fingerprints } = this;
    await mkdir(path.dirname(this.file), { recursive: true });
    await writeFile(`${this.file}.tmp`, JSON.stringify({ siteUrl, pages: Object.fromEntries(fingerprints) }));
    await rename(`${this.file}.tmp`, this.file);
  }
}

function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}

function parseNote(text: string, siteUrl: string): Map<string, string> {
  const fingerprints = new Map<string, string>();
  const note = parseJson(text);
  if (typeof note !== "object" || note === null || !("siteUrl" in note) || note.siteUrl !== siteUrl) {
    return fingerprints;
  }
  if (!("pages" in note) || typeof note.pages !== "object" || note.pages === null) return fingerprints;
  for (const [page, fingerprint] of Object.entries(note.pages)) {
    if (typeof fingerprint === "string") fingerprints.set(page, fingerprint);
  }
  return fingerprints;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
