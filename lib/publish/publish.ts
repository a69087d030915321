import { mkdir } from "node:fs/promises";
import type { Edition } from "@/lib/articles";
import { setEdition } from "@/lib/articles";
import { copyFile, listCopiedFiles } from "./copy-files";
import { finishPage } from "./finish";
import { readManifest, writeManifest } from "./manifest";
import type { PlannedPage } from "./plan";
import { planPages } from "./plan";
import type { Renderer } from "./renderer";
import { fileOfPage, removeCompressed, writeCompressed } from "./site-files";

export interface PublishRequest {
  readonly edition: Edition;
  readonly siteDir: string;
  readonly appDir: string;
  /** The name of the compiled app's code. */
  readonly codeHash: string;
  /** Asked for only when there is a page to render: starting one takes time. */
  readonly renderer: () => Promise<Renderer>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a publish did, in pages. */
export interface PublishReport {
  readonly rendered: readonly string[];
  readonly removed: readonly string[];
  readonly unchangedCount: number;
}

/**
 * Makes a site folder show an edition: plan → render → finish → write.
 *
 * The order of writing keeps every link alive at every instant: pictures first, then pages with articles before the
 * lists that link to them, then removals, and the manifest at the very end. A publish that is stopped anywhere is
 * mended by the next one.
 *
 * @throws PageFailed when a page can't be rendered; what was written before it stays
 */
export async function publish(request: PublishRequest): Promise<PublishReport> {
  const { edition, siteDir, appDir, codeHash } = request;
  await mkdir(siteDir, { recursive: true });
  const before = await readManifest(siteDir);
  const plan = planPages(edition.catalogue, codeHash, before);

  const files = new Map<string, string>();
  for (const file of await listCopiedFiles(appDir, edition)) {
    files.set(file.to, await copyFile(file, siteDir, before.files.get(file.to)));
  }

  if (plan.render.length > 0) await renderPages(plan.render, request);
  for (const gone of plan.remove) await removeCompressed(siteDir, fileOfPage(gone));
  for (const place of before.files.keys()) {
    if (!files.has(place)) await removeCompressed(siteDir, place);
  }

  const rendered = plan.render.map((page): [string, string] => [page.path, page.fingerprint]);
  await writeManifest(siteDir, { pages: new Map([...plan.keep, ...rendered]), files });
  return { rendered: plan.render.map((page) => page.path), removed: plan.remove, unchangedCount: plan.keep.size };
}

async function renderPages(planned: readonly PlannedPage[], request: PublishRequest): Promise<void> {
  const renderer = await request.renderer();
  setEdition(request.edition);
  let done = 0;
  for (const page of planned) {
    const html = await renderOne(renderer, page);
    await writeCompressed(request.siteDir, fileOfPage(page.path), html);
    done += 1;
    request.onProgress?.(done, planned.length);
  }
}

async function renderOne(renderer: Renderer, { kind, path: pagePath }: PlannedPage): Promise<string> {
  const { status, html } = await renderer.render(pagePath);
  const expected = kind === "notFound" ? 404 : 200;
  if (status !== expected) throw new PageFailed(pagePath, `it answered ${String(status)}`);
  try {
    return finishPage(html);
  } catch (error) {
    throw new PageFailed(pagePath, error instanceof Error ? error.message : String(error));
  }
}

export class PageFailed extends Error {
  override readonly name = "PageFailed";

  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`The page ${path} could not be rendered: ${reason}`);
  }
}
