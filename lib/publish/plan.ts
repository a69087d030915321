import { createHash } from "node:crypto";
import type { Catalogue } from "@/lib/content/catalogue";
import type { DocumentEntry } from "@/lib/documents";
import { listDocuments } from "@/lib/documents";
import type { PageEntry } from "@/lib/pages";
import { listPages } from "@/lib/pages";
import { pageOfDocument } from "@/lib/site/paths";
import { isSharedPart } from "@/lib/views/shared-part";
import { ReadCatalogue } from "./catalogue-reads";
import type { RenderJob } from "./render-job";
import type { Readers } from "./read-index";
import { ReadIndex, changedReads } from "./read-index";

/** A page or a document that is to be made; "page" stands for both where they are treated alike. */
export type PlannedPage = RenderJob & { readonly fingerprint: string };

export interface Plan {
  /**
   * Pages that have not been published before, each article followed by its copy, and after them other documents: a page
   * names its feeds. No page leads to any of them yet, so they are written first.
   */
  readonly add: readonly PlannedPage[];
  /** Pages that show something else now; what they link to is there by the time they are written. */
  readonly change: readonly PlannedPage[];
  /** Documents that say something else now. They name new and changed pages, so they are written after all pages. */
  readonly documents: readonly PlannedPage[];
  /** Paths of pages and documents that are no more. */
  readonly remove: readonly string[];
  /** How many pages stay as they are, documents not counted. */
  readonly keepCount: number;
}

export interface PlanRequest {
  readonly catalogue: Catalogue;
  /** The name of the app's code. */
  readonly codeHash: string;
  /** The fingerprints of the pages that stand in the site folder, by path. */
  readonly published: ReadonlyMap<string, string>;
  /** Which pages are this machine's part of the work; all when absent. */
  readonly isOurs?: (path: string) => boolean;
  /** What belongs to articles whose files are at fault: what stands there stays as it is. */
  readonly heldPaths: ReadonlySet<string>;
}

/**
 * Works out what has to be done to make a site folder show a catalogue.
 *
 * A page's fingerprint is a hash of what it shows and of the app that shows it. A page is rendered when its fingerprint
 * is not the one last published, and for no other reason: nobody keeps a list of what to refresh.
 *
 * A planner that is used again only looks anew at pages whose view read something that is different now.
 */
export class Planner {
  private fingerprints = new Map<string, string>();
  private surroundings = "";
  private last: Catalogue | undefined;

  constructor(private readonly readers: Readers = new ReadIndex()) {}

  /** Takes up the work where another planner, whose readers were kept, left it. */
  resume({
    catalogue,
    codeHash,
    published,
  }: Pick<PlanRequest, "catalogue" | "codeHash" | "published">): void {
    this.surroundings = surroundingsOf(catalogue, codeHash);
    this.fingerprints = new Map(published);
    this.last = catalogue;
  }

  plan({ catalogue, codeHash, published, isOurs, heldPaths }: PlanRequest): Plan {
    const surroundings = surroundingsOf(catalogue, codeHash);
    const outdated = surroundings === this.surroundings ? this.readersOfChanges(catalogue) : undefined;
    if (!outdated) this.forgetAll();
    for (const path of outdated ?? []) this.forget(path);
    this.surroundings = surroundings;
    this.last = catalogue;

    const watched = new ReadCatalogue(catalogue);
    const add: PlannedPage[] = [];
    const change: PlannedPage[] = [];
    const documents: PlannedPage[] = [];
    let pageCount = 0;
    let stillListed = 0;
    for (const entry of listAll(catalogue)) {
      const { path } = entry;
      if (isOurs && !isOurs(path)) continue;
      if (entry.kind !== "document") pageCount += 1;
      // A page whose writing was begun and not finished is as good as none.
      const mark = published.get(path);
      if (mark !== undefined) stillListed += 1;
      const before = mark === "" ? undefined : mark;
      // Of a held article nothing is made, nor what has not been there yet: its file says something else now.
      if (heldPaths.has(path) || (before !== undefined && this.fingerprints.get(path) === before)) continue;

      const { result: job, reads } = watched.during(() => jobOf(entry, watched.catalogue));
      const fingerprint = fingerprintOf(job.view, surroundings);
      this.fingerprints.set(path, fingerprint);
      this.readers.note(path, reads);
      if (before === fingerprint) continue;
      const hasRoom = add.length + change.length + documents.length < viewsKept;
      const page = hasRoom ? { ...job, fingerprint } : withoutView(entry, fingerprint, catalogue);
      if (before === undefined) add.push(page);
      else (entry.kind === "document" ? documents : change).push(page);
    }

    const gone = stillListed === published.size ? [] : unlistedIn(catalogue, published, isOurs);
    const remove = gone.filter((path) => !heldPaths.has(path));
    for (const path of remove) this.forget(path);
    const newPages = add.filter(({ kind }) => kind !== "document");
    const keepCount = pageCount - newPages.length - change.length;
    return { add: withCopiesBeside(add), change, documents, remove, keepCount };
  }

  /** Pages whose view read something that is different now; `undefined` when nobody knows. */
  private readersOfChanges(catalogue: Catalogue): ReadonlySet<string> | undefined {
    const paths = new Set<string>();
    for (const read of this.last ? changedReads(this.last, catalogue) : []) {
      const readers = this.readers.of(read);
      if (!readers) return undefined;
      for (const path of readers) paths.add(path);
    }
    return this.last && paths;
  }

  private forget(path: string): void {
    this.fingerprints.delete(path);
    this.readers.forget(path);
  }

  private forgetAll(): void {
    this.fingerprints.clear();
    this.readers.clear();
  }
}

/** Puts each article's copy behind its page, so that one process makes both of one reading. */
function withCopiesBeside(add: readonly PlannedPage[]): readonly PlannedPage[] {
  // By its path: to ask for a view may be to make it.
  const isCopy = ({ kind, path }: PlannedPage) => kind === "document" && path.endsWith(".md");
  const copies = new Map(add.filter(isCopy).map((copy) => [pageOfDocument(copy.path), copy]));
  const ordered = add
    .filter((page) => !isCopy(page))
    .flatMap((page) => {
      const copy = copies.get(page.path);
      copies.delete(page.path);
      return copy ? [page, copy] : [page];
    });
  // What is left are copies of articles whose page stands already.
  return [...ordered, ...copies.values()];
}

/** What shows on every page besides its view: the app's templates, the site's address in canonicals, its language. */
function surroundingsOf({ site }: Catalogue, codeHash: string): string {
  return hashOf(codeHash + JSON.stringify(site));
}

function unlistedIn(
  catalogue: Catalogue,
  published: PlanRequest["published"],
  isOurs: PlanRequest["isOurs"],
): readonly string[] {
  const listed = new Set<string>();
  for (const { path } of listAll(catalogue)) listed.add(path);
  return [...published.keys()].filter((path) => !listed.has(path) && (isOurs?.(path) ?? true));
}

function* listAll(catalogue: Catalogue): Generator<PageEntry | DocumentEntry> {
  yield* listPages(catalogue);
  yield* listDocuments(catalogue);
}

/** @throws RangeError when a table lists what it has no view for */
function jobOf(entry: PageEntry | DocumentEntry, catalogue: Catalogue): RenderJob {
  const { path } = entry;
  return entry.kind === "document"
    ? { kind: entry.kind, path, view: present(entry.view(catalogue), path) }
    : { kind: entry.kind, path, view: present(entry.view(catalogue), path) };
}

/** The views of a whole archive would take more memory than all that they are made of. */
const viewsKept = 2000;

/** A page whose view is made once more when its turn comes. */
function withoutView(
  entry: PageEntry | DocumentEntry,
  fingerprint: string,
  catalogue: Catalogue,
): PlannedPage {
  const { path } = entry;
  if (entry.kind === "document") {
    return {
      kind: entry.kind,
      path,
      fingerprint,
      get view() {
        return present(entry.view(catalogue), path);
      },
    };
  }
  return {
    kind: entry.kind,
    path,
    fingerprint,
    get view() {
      return present(entry.view(catalogue), path);
    },
  };
}

function present<View>(view: View | undefined, path: string): View {
  if (view === undefined) throw new RangeError(`The table lists ${path} and has no view for it`);
  return view;
}

function fingerprintOf(view: RenderJob["view"], surroundings: string): string {
  let text = surroundings;
  for (const [name, part] of Object.entries(view)) text += `\n${name}:${markOf(part)}`;
  return hashOf(text);
}

/** The chrome and the cards of a page are those of many others; each is read once. */
const marksByPart = new WeakMap<object, string>();

/** A short text that is different for different parts. */
function markOf(part: unknown): string {
  if (Array.isArray(part) && part.some(isSharedPart)) return `[${part.map(markOf).join()}]`;
  if (!isSharedPart(part)) return JSON.stringify(part);
  let mark = marksByPart.get(part);
  if (mark === undefined) {
    mark = hashOf(JSON.stringify(part));
    marksByPart.set(part, mark);
  }
  return mark;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
