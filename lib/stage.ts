import { readFile } from "node:fs/promises";
import path from "node:path";
import { getEdition } from "@/lib/articles";
import { listDocuments } from "@/lib/documents";
import { PicturesOnDemand } from "@/lib/media/pictures-on-demand";
import type { PageKind } from "@/lib/pages";
import { listShownPictures } from "@/lib/pages";
import { mediaTypeOf } from "@/lib/site/media-types";
import type { Site } from "@/lib/site/site";
import type { Difference } from "@/lib/content/history/difference";
import type { BodyView } from "@/lib/views/body";
import type { DocumentView } from "@/lib/views/documents/document-view";
import type { VersionsView } from "@/lib/views/history-page";
import type { PageView } from "@/lib/views/page-view";

/** What a page gets to show itself. */
export interface Page<View extends PageView> {
  readonly site: Site;
  readonly view: View;
  readonly bodyHtml: BodyHtml;
  readonly differences: Differences;
}

/** The HTML of a text, with its dateline. */
export type BodyHtml = (body: BodyView, dateline?: string) => string;

/** What differs between each two versions, in their order. */
export type Differences = (versions: readonly VersionsView[]) => Promise<readonly Difference[]>;

/**
 * What the publisher asks this process to show: exactly the views whose fingerprints it planned with, by path.
 *
 * The publisher and the compiled app are two module graphs in one process, so what they share hangs on `globalThis`,
 * here and nowhere else.
 */
export interface Stage {
  readonly site: Site;
  readonly views: Map<string, PageView>;
  readonly bodyHtml: BodyHtml;
  readonly differences: Differences;
}

declare global {
  var wartaStage: Stage | undefined;
}

/** Makes this process show what a publisher hands it, and nothing else. */
export function setStage(stage: Stage): void {
  globalThis.wartaStage = stage;
}

/**
 * The page at an address: from the publisher in a render process, from the content folder under Next's own server.
 *
 * @param text what the address says of the page, as it came
 * @returns `undefined` where there is no such page
 */
export async function getPage<Key, View extends PageView>(
  kind: PageKind<Key, View>,
  text: string,
): Promise<Page<View> | undefined> {
  const key = kind.parse(text);
  if (key === undefined) return undefined;
  const stage = globalThis.wartaStage;
  if (stage) {
    const view = stage.views.get(kind.path(key));
    const { site, bodyHtml, differences } = stage;
    return view && kind.shows(view) ? { site, view, bodyHtml, differences } : undefined;
  }
  const { catalogue, contentDir } = await getEdition();
  const view = kind.view(catalogue, key);
  if (!view) return undefined;
  // A render process makes its texts itself, and this would load the Markdown renderer a second time.
  const { getDifferences, openBody } = await import("@/lib/bodies");
  const bodyHtml: BodyHtml = (body, dateline) => openBody(contentDir, body).html(dateline);
  const differences: Differences = (versions) => getDifferences(contentDir, versions);
  return { site: catalogue.site, view, bodyHtml, differences };
}

export async function getSite(): Promise<Site> {
  return globalThis.wartaStage?.site ?? (await getEdition()).catalogue.site;
}

/** A document with what it is made from. */
export interface StagedDocument {
  readonly site: Site;
  readonly contentDir: string;
  readonly view: DocumentView;
  /** Its media type. */
  readonly type: string;
}

/**
 * A document under Next's own server.
 *
 * @param path its address
 * @returns `undefined` where there is no such document
 */
export async function getDocument(path: string): Promise<StagedDocument | undefined> {
  const { catalogue, contentDir } = await getEdition();
  const type = mediaTypeOf(path);
  // What a web server or the publisher needs for itself is in folders with a dot, and no reader's business.
  if (type === undefined || path.includes("/.")) return undefined;
  for (const entry of listDocuments(catalogue)) {
    const view = entry.path === path ? entry.view(catalogue) : undefined;
    if (view) return { site: catalogue.site, contentDir, view, type };
  }
  return undefined;
}

/** A file of a picture as it is sent. */
export interface PictureAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** What is shown, by the catalogue that says so; an edition is asked for many pictures. */
const shownPictures = new WeakMap<object, ReturnType<typeof listShownPictures>>();
let onDemand: PicturesOnDemand | undefined;

/**
 * A file of a picture under Next's own server.
 *
 * @param address as pages have it
 * @returns `undefined` unless a public page shows the picture
 */
export async function getPicture(address: string): Promise<PictureAnswer | undefined> {
  const { catalogue, contentDir } = await getEdition();
  const shown = shownPictures.get(catalogue) ?? listShownPictures(catalogue);
  shownPictures.set(catalogue, shown);
  // One that was removed since the folder was looked at is not there.
  onDemand ??= new PicturesOnDemand((picture) =>
    readFile(path.join(contentDir, "media", picture)).catch(() => undefined),
  );
  const found = await onDemand.find(address, shown);
  return found && { bytes: new Uint8Array(found.bytes), type: found.type };
}
