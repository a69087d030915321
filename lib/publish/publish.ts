import { mkdir } from "node:fs/promises";
import type { Edition } from "@/lib/articles";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { copyFile, listCopiedFiles } from "./copy-files";
import type { StyleReader } from "./finish";
import { finishPage } from "./finish";
import { readManifest, writeManifest } from "./manifest";
import type { PlannedPage } from "./plan";
import { planPages } from "./plan";
import type { Renderer } from "./renderer";
import type { Stage } from "@/lib/stage";
import { readStylesOf } from "./styles";
import { fileOfPage, removeCompressed, writeCompressed } from "./site-files";

/** While one page is compressed and written, the next ones are rendered. */
const pagesAtOnce = 4;

export interface PublishRequest {
  readonly edition: Edition;
  readonly siteDir: string;
  readonly appDir: string;
  /** The name of the compiled app's code. */
  readonly codeHash: string;
  /** Asked for only when there is a page to render: starting one takes time. */
  readonly renderer: (stage: Omit<Stage, "views">) => Promise<Renderer>;
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
 * The order of writing keeps every link alive at every instant: pictures first, then new pages, then changed ones, which
 * may link to the new, then removals, and the manifest at the very end. A publish that is stopped anywhere is
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

  const rendered = [...plan.add, ...plan.change];
  const progress = new Progress(rendered.length, request.onProgress);
  await renderPages(plan.add, request, progress);
  await renderPages(plan.change, request, progress);
  for (const gone of plan.remove) await removeCompressed(siteDir, fileOfPage(gone));
  for (const place of before.files.keys()) {
    if (!files.has(place)) await removeCompressed(siteDir, place);
  }

  const fingerprints = rendered.map((page): [string, string] => [page.path, page.fingerprint]);
  await writeManifest(siteDir, { pages: new Map([...plan.keep, ...fingerprints]), files });
  return {
    rendered: rendered.map((page) => page.path),
    removed: plan.remove,
    unchangedCount: plan.keep.size,
  };
}

class Progress {
  private done = 0;

  constructor(
    private readonly total: number,
    private readonly onProgress: PublishRequest["onProgress"],
  ) {}

  step(): void {
    this.done += 1;
    this.onProgress?.(this.done, this.total);
  }
}

async function renderPages(
  planned: readonly PlannedPage[],
  request: PublishRequest,
  progress: Progress,
): Promise<void> {
  if (planned.length === 0) return;
  const renderer = await request.renderer({
    site: request.edition.catalogue.site,
    contentDir: request.edition.contentDir,
  });
  const styleOf = readStylesOf(request.appDir);
  await eachAtOnce(pagesAtOnce, planned, async (page) => {
    const html = await renderOne(renderer, page, styleOf);
    await writeCompressed(request.siteDir, fileOfPage(page.path), html);
    progress.step();
  });
}

async function renderOne(
  renderer: Renderer,
  { kind, path: pagePath, view }: PlannedPage,
  styleOf: StyleReader,
): Promise<string> {
  const { status, html } = await renderer.render(pagePath, view);
  if (status !== (kind === "notFound" ? 404 : 200))
    throw new PageFailed(pagePath, `it answered ${String(status)}`);
  try {
    return finishPage(html, styleOf);
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
