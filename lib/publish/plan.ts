import { createHash } from "node:crypto";
import type { Catalogue } from "@/lib/content/catalogue";
import type { PageEntry } from "@/lib/pages";
import { listPages } from "@/lib/pages";
import type { PageView } from "@/lib/views/page-view";
import type { Manifest } from "./manifest";

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
  /** Fingerprints of the pages that stay as they are, by path. */
  readonly keep: ReadonlyMap<string, string>;
}

/**
 * What has to be done to make a site folder show a catalogue.
 *
 * A page's fingerprint is a hash of what it shows and of the app that shows it. A page is rendered when its fingerprint
 * is not the one last published, and for no other reason: nobody keeps a list of what to refresh.
 *
 * @param codeHash the name of the app's code
 */
export function planPages(catalogue: Catalogue, codeHash: string, published: Manifest): Plan {
  const add: PlannedPage[] = [];
  const change: PlannedPage[] = [];
  const keep = new Map<string, string>();
  const gone = new Set(published.pages.keys());
  for (const { kind, path, view: viewOf } of listPages(catalogue)) {
    const view = viewOf();
    if (!view) continue;
    const fingerprint = fingerprintOf(view, codeHash);
    gone.delete(path);
    const before = published.pages.get(path);
    if (before === fingerprint) keep.set(path, fingerprint);
    else (before === undefined ? add : change).push({ kind, path, view, fingerprint });
  }
  return { add, change, remove: [...gone], keep };
}

function fingerprintOf(view: PageView, codeHash: string): string {
  return createHash("sha256").update(codeHash).update(JSON.stringify(view)).digest("base64url").slice(0, 22);
}
