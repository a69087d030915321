import { access, mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Edition } from "@/lib/articles";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { readSitePath } from "@/lib/site/paths";
import type { CopiedFile } from "./copy-files";
import { FileMarks, copyFile, listCopiedFiles } from "./copy-files";
import type { ManifestChange } from "./manifest";
import { ManifestFile } from "./manifest";
import { isSameOrigin, originOf } from "./origin";
import type { PlannedPage } from "./plan";
import { Planner } from "./plan";
import type { PageFailure, PoolRequest } from "./render-pool";
import { RenderPool } from "./render-pool";
import type { Shard } from "./shard";
import { isInShard } from "./shard";
import { emptyDrafts, fileOfPage, removeCompressed, removeDrafts, stateDir } from "./site-files";
import { lockSite } from "./site-lock";

export interface PublisherRequest {
  readonly siteDir: string;
  readonly appDir: string;
  /** The name of the compiled app's code. */
  readonly codeHash: string;
  /** At most this many render processes; one for each core when absent. */
  readonly processLimit?: number;
  /** This machine's part of the work; all of it when absent. */
  readonly shard?: Shard;
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * Called when everything is in place and the manifest does not say so yet: after a stop in between, the next publish
   * does the same again and calls again, so that what is noted here misses nothing.
   */
  readonly onWritten?: (report: PublishReport) => Promise<void>;
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

/** Reads under way at once; more gains nothing on a disk. */
const copiesAtOnce = 16;

/**
 * Makes a site folder show editions: plan → render → finish → write.
 *
 * The order of writing keeps every link alive at every instant: pictures first, then new pages, then changed ones, which
 * may link to the new, then removals, and the manifest at the very end. A publish that is stopped anywhere is mended by
 * the next one.
 */
export class Publisher {
  private readonly planner = new Planner();
  private readonly fileMarks = new FileMarks();
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
    const { siteDir, appDir, codeHash, shard } = this.request;
    const isOurs = shard && ((file: string) => isInShard(shard, file));
    const manifest = await this.currentManifest();
    const { pages: publishedPages, files: publishedFiles } = manifest.now;
    const plan = this.planner.plan({
      catalogue: edition.catalogue,
      codeHash,
      published: publishedPages,
      heldPaths: edition.heldPaths,
      ...(isOurs && { isOurs }),
    });
    const copies = (await listCopiedFiles(appDir, edition)).filter(({ to }) => !isOurs || isOurs(`/${to}`));
    const begun = [...plan.add, ...plan.change];
    const { marks, failures: copyFailures } = await this.readMarks(copies);
    const begunFiles = copies.filter(({ to }) => marks.has(to) && marks.get(to) !== publishedFiles.get(to));
    // Should this publish be stopped, the next one knows what may be new, old, or half of each.
    if (begun.length + begunFiles.length > 0) {
      await manifest.append({
        origin: null,
        pages: tableOf(begun, () => ""),
        files: Object.fromEntries(begunFiles.map(({ to }) => [to, ""])),
      });
    }

    await eachAtOnce(copiesAtOnce, begunFiles, (file) => copyFile(file, siteDir));
    const failures = [...copyFailures, ...(await this.render(edition, plan.add, plan.change))];
    const failed = new Set(failures.map((failure) => failure.path));
    const rendered = begun.filter((page) => !failed.has(page.path));
    const copiedFiles = begunFiles.map(({ to }) => to);

    // A page that could not be rendered anew may still link to what is to go, and so may one that a fault holds.
    const keepsAll = failures.length > 0;
    const isHolding = edition.heldPaths.size > 0;
    const remove = keepsAll ? [] : plan.remove.filter((page) => !isHolding || isArticle(page));
    const kept = new Set(copies.map(({ to }) => to));
    const goneFiles = [...publishedFiles.keys()].filter(
      (file) => !kept.has(file) && (!isOurs || isOurs(`/${file}`)),
    );
    const removedFiles = keepsAll || isHolding ? [] : goneFiles;
    // Should this publish be stopped, a page that is gone already must not pass for one that is there.
    if (remove.length + removedFiles.length > 0)
      await manifest.append({ origin: null, pages: marked(remove, ""), files: marked(removedFiles, "") });
    for (const page of remove) await removeCompressed(siteDir, fileOfPage(page));
    for (const file of removedFiles) await removeCompressed(siteDir, file);

    const report: PublishReport = {
      rendered: rendered.map((page) => page.path),
      removed: remove,
      unchangedCount: plan.keepCount,
      copiedFiles,
      removedFiles,
      failures,
    };
    await this.request.onWritten?.(report);

    const origin = failures.length > 0 ? undefined : originOf(edition, codeHash, shard);
    const change: ManifestChange = {
      origin: origin ?? null,
      pages: { ...tableOf(rendered, (page) => page.fingerprint), ...marked(remove, null) },
      files: {
        ...Object.fromEntries(copiedFiles.map((file) => [file, marks.get(file) ?? null])),
        ...marked(removedFiles, null),
      },
    };
    const isChange = Object.keys(change.pages).length + Object.keys(change.files).length > 0;
    if (isChange || !isSameOrigin(origin, manifest.now.origin)) await manifest.append(change);
    return report;
  }

  /** Whether a page stands in the site folder, whole. */
  async isLive(): Promise<(page: string) => boolean> {
    const { pages } = (await this.currentManifest()).now;
    return (page) => Boolean(pages.get(page));
  }

  /** @returns the most memory that any render process took, in megabytes; 0 when there was none */
  async close(): Promise<number> {
    try {
      const peakMegabytes = (await this.pool?.close()) ?? 0;
      await this.manifest?.writeWhole();
      await removeDrafts(this.request.siteDir);
      return peakMegabytes;
    } finally {
      await this.unlock();
    }
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
    // A changed page may link to a new one; while that is missing, the old page is the better one.
    if (failedAdds.length > 0) {
      const reason = "a new page that it may link to could not be rendered";
      return [...failedAdds, ...change.map(({ path: page }) => ({ path: page, reason }))];
    }
    return (await this.pool?.render(change, step)) ?? [];
  }

  /** The fingerprint of each file that is there; one that was removed since it was listed is a failure. */
  private async readMarks(
    copies: readonly CopiedFile[],
  ): Promise<{ readonly marks: ReadonlyMap<string, string>; readonly failures: readonly PageFailure[] }> {
    const marks = new Map<string, string>();
    const failures: PageFailure[] = [];
    await eachAtOnce(copiesAtOnce, copies, async ({ from, to }) => {
      const mark = await this.fileMarks.of(from);
      if (mark === undefined) failures.push({ path: `/${to}`, reason: "the file is gone" });
      else marks.set(to, mark);
    });
    return { marks, failures };
  }
}

function isArticle(page: string): boolean {
  return readSitePath(page)?.kind === "article";
}

function marked<Mark>(names: readonly string[], mark: Mark): Record<string, Mark> {
  return Object.fromEntries(names.map((name) => [name, mark]));
}

function tableOf(
  pages: readonly PlannedPage[],
  toMark: (page: PlannedPage) => string,
): Record<string, string> {
  return Object.fromEntries(pages.map((page) => [page.path, toMark(page)]));
}
