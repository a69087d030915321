import { access, mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Edition } from "@/lib/articles";
import type { CopiedFile } from "./copy-files";
import { copyFile, isCopied, listCopiedFiles } from "./copy-files";
import type { ManifestChange } from "./manifest";
import { ManifestFile } from "./manifest";
import type { PlannedPage } from "./plan";
import { Planner } from "./plan";
import type { PageFailure, PoolRequest } from "./render-pool";
import { RenderPool } from "./render-pool";
import { emptyDrafts, fileOfPage, removeCompressed, removeDrafts, stateDir } from "./site-files";
import { lockSite } from "./site-lock";

export interface PublisherRequest {
  readonly siteDir: string;
  readonly appDir: string;
  /** The name of the compiled app's code. */
  readonly codeHash: string;
  /** At most this many render processes; one for each core when absent. */
  readonly processLimit?: number;
  /** Which pages are this machine's part of the work; all when absent. */
  readonly isOurs?: (path: string) => boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a publish did. Pages by path, files by their place in the site folder. */
export interface PublishReport {
  readonly rendered: readonly string[];
  readonly removed: readonly string[];
  readonly unchangedCount: number;
  readonly copiedFiles: readonly string[];
  readonly removedFiles: readonly string[];
  readonly failures: readonly PageFailure[];
}

/**
 * Makes a site folder show editions: plan → render → finish → write.
 *
 * The order of writing keeps every link alive at every instant: pictures first, then new pages, then changed ones, which
 * may link to the new, then removals, and the manifest at the very end. A publish that is stopped anywhere is mended by
 * the next one.
 */
export class Publisher {
  private readonly planner = new Planner();
  private manifest: ManifestFile | undefined;
  private pool: RenderPool | undefined;

  private constructor(
    private readonly request: PublisherRequest,
    private unlock: () => Promise<void>,
  ) {}

  /** @throws SiteLocked while another process publishes into the same folder */
  static async open(request: PublisherRequest): Promise<Publisher> {
    await mkdir(request.siteDir, { recursive: true });
    const publisher = new Publisher(request, await lockSite(request.siteDir));
    await emptyDrafts(request.siteDir);
    return publisher;
  }

  /** Starts a render process before it is known what it will render; it is ready when the plan is. */
  warmUp(
    edition: Pick<Edition, "contentDir"> & { readonly catalogue: Pick<Edition["catalogue"], "site"> },
  ): void {
    const { appDir, siteDir, processLimit = os.availableParallelism() } = this.request;
    const { contentDir, catalogue } = edition;
    const order: PoolRequest = { appDir, siteDir, contentDir, site: catalogue.site };
    if (this.pool) this.pool.setOrder(order);
    else this.pool = new RenderPool(order, processLimit);
  }

  async publish(edition: Edition): Promise<PublishReport> {
    const { siteDir, appDir, codeHash, isOurs } = this.request;
    const manifest = await this.currentManifest();
    const { pages: publishedPages, files: publishedFiles } = manifest.now;
    const plan = this.planner.plan({
      catalogue: edition.catalogue,
      codeHash,
      published: publishedPages,
      ...(isOurs && { isOurs }),
    });
    const remove = plan.remove.filter((page) => !edition.heldPaths.has(page));
    const begun = [...plan.add, ...plan.change];
    const files = (await listCopiedFiles(appDir, edition)).filter(({ to }) => isOurs?.(`/${to}`) ?? true);
    const begunFiles: CopiedFile[] = [];
    for (const file of files) {
      if (!(await isCopied(file, publishedFiles.get(file.to)))) begunFiles.push(file);
    }
    const wanted = new Set(files.map(({ to }) => to));
    const removedFiles = [...publishedFiles.keys()].filter((file) => !wanted.has(file));
    // Should this publish be stopped, the next one knows what may be new, old, or half of each.
    if (begun.length + begunFiles.length > 0)
      await manifest.append({
        pages: tableOf(begun, () => ""),
        files: Object.fromEntries(begunFiles.map(({ to }) => [to, ""])),
      });

    const copied: Record<string, string> = {};
    for (const file of begunFiles) copied[file.to] = await copyFile(file, siteDir);

    const failures = await this.render(edition, plan.add, plan.change);
    for (const page of remove) await removeCompressed(siteDir, fileOfPage(page));
    for (const file of removedFiles) await removeCompressed(siteDir, file);

    const failed = new Set(failures.map((failure) => failure.path));
    const rendered = begun.filter((page) => !failed.has(page.path));
    const change: ManifestChange = {
      pages: {
        ...tableOf(rendered, (page) => page.fingerprint),
        ...Object.fromEntries(remove.map((page) => [page, null])),
      },
      files: {
        ...copied,
        ...Object.fromEntries(removedFiles.map((file) => [file, null])),
      },
    };
    if (Object.keys(change.pages).length + Object.keys(change.files).length > 0)
      await manifest.append(change);
    return {
      rendered: rendered.map((page) => page.path),
      removed: remove,
      unchangedCount: plan.keepCount,
      copiedFiles: Object.keys(copied),
      removedFiles,
      failures,
    };
  }

  /** @returns the most memory that any render process took, in megabytes; 0 when there was none */
  async close(): Promise<number> {
    const peakMegabytes = (await this.pool?.close()) ?? 0;
    await this.manifest?.writeWhole();
    await removeDrafts(this.request.siteDir);
    await this.unlock();
    return peakMegabytes;
  }

  /** The manifest as this publisher left it, or as it is on disk when the folder was taken away in between. */
  private async currentManifest(): Promise<ManifestFile> {
    const { siteDir } = this.request;
    const isThere = await access(path.join(stateDir(siteDir), "drafts")).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      // The lock went with the folder.
      this.unlock = await lockSite(siteDir);
      await emptyDrafts(siteDir);
      this.manifest = undefined;
    }
    this.manifest ??= await ManifestFile.read(siteDir);
    return this.manifest;
  }

  private async render(
    edition: Edition,
    add: readonly PlannedPage[],
    change: readonly PlannedPage[],
  ): Promise<readonly PageFailure[]> {
    const total = add.length + change.length;
    if (total === 0) return [];
    this.warmUp(edition);
    let done = 0;
    const step = () => {
      done += 1;
      this.request.onProgress?.(done, total);
    };
    const failedAdds = (await this.pool?.render(add, step)) ?? [];
    const failedChanges = (await this.pool?.render(change, step)) ?? [];
    return [...failedAdds, ...failedChanges];
  }
}

function tableOf(
  pages: readonly PlannedPage[],
  toMark: (page: PlannedPage) => string,
): Record<string, string> {
  return Object.fromEntries(pages.map((page) => [page.path, toMark(page)]));
}
