import { createHash } from "node:crypto";
import type { Catalogue } from "@/lib/content/catalogue";
import type { PageEntry } from "@/lib/pages";
import { listPages } from "@/lib/pages";
import type { PageView } from "@/lib/views/page-view";
import { isSharedPart } from "@/lib/views/shared-part";
import { ReadCatalogue } from "./catalogue-reads";
import { ReadIndex } from "./read-index";

export interface PlannedPage {
  readonly kind: PageEntry["kind"];
  readonly path: string;
  readonly view: PageView;
  readonly fingerprint: string;
}

export interface Plan {
  /** Pages that have not been published before. No page links to them yet, so they are written first. */
  readonly add: readonly PlannedPage[];
  /** Pages that show something else now; what they link to is there by the time they are written. */
  readonly change: readonly PlannedPage[];
  /** Paths of pages that are no more. */
  readonly remove: readonly string[];
  /** How many pages stay as they are. */
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
  /** Pages of articles whose files are at fault: what stands there stays as it is. */
  readonly heldPaths: ReadonlySet<string>;
}

export interface PlannerOptions {
  /** Whether it will plan again: it then notes what each page read, which takes time and memory. */
  readonly isReused: boolean;
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
  private readonly fingerprints = new Map<string, string>();
  private readonly reads = new ReadIndex();
  private surroundings = "";
  private last: Catalogue | undefined;

  constructor(private readonly options: PlannerOptions = { isReused: true }) {}

  plan({ catalogue, codeHash, published, isOurs, heldPaths }: PlanRequest): Plan {
    // What shows on every page besides its view: the app's templates, the site's address in canonicals, its language.
    const surroundings = hashOf(codeHash + JSON.stringify(catalogue.site));
    if (surroundings !== this.surroundings) this.forgetAll();
    this.surroundings = surroundings;

    const watched = this.options.isReused ? new ReadCatalogue(catalogue) : undefined;
    for (const path of this.last ? this.reads.readersOfChanges(this.last, catalogue) : []) this.forget(path);
    this.last = this.options.isReused ? catalogue : undefined;

    const add: PlannedPage[] = [];
    const change: PlannedPage[] = [];
    const seen = new Set<string>();
    for (const { kind, path, view: viewIn } of listPages(catalogue)) {
      if (isOurs && !isOurs(path)) continue;
      seen.add(path);
      // A page whose writing was begun and not finished is as good as none.
      const mark = published.get(path);
      const before = mark === "" ? undefined : mark;
      if (before !== undefined && (this.fingerprints.get(path) === before || heldPaths.has(path))) continue;

      const { result: view, reads } = watched
        ? watched.during(() => viewIn(watched.catalogue))
        : { result: viewIn(catalogue), reads: [] };
      if (!view) throw new RangeError(`The table lists ${path} and has no view for it`);
      const fingerprint = fingerprintOf(view, surroundings);
      if (watched) {
        this.fingerprints.set(path, fingerprint);
        this.reads.note(path, reads);
      }
      if (before !== fingerprint)
        (before === undefined ? add : change).push({ kind, path, view, fingerprint });
    }

    const gone = [...published.keys()].filter((path) => !seen.has(path) && (!isOurs || isOurs(path)));
    const remove = gone.filter((path) => !heldPaths.has(path));
    for (const path of remove) this.forget(path);
    return { add, change, remove, keepCount: seen.size - add.length - change.length };
  }

  private forget(path: string): void {
    this.fingerprints.delete(path);
    this.reads.forget(path);
  }

  private forgetAll(): void {
    this.fingerprints.clear();
    this.reads.clear();
    this.last = undefined;
  }
}

function fingerprintOf(view: PageView, surroundings: string): string {
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
