import os from "node:os";
import type { Edition } from "@/lib/articles";
import { frontPath, isArticlePath, isDocumentPath } from "@/lib/site/paths";
import { LooseFiles } from "./loose-files";
import type { ManifestChange } from "./manifest-text";
import type { ManifestFile } from "./manifest";
import { beingChanged, markAll, unsettled } from "./manifest";
import { isSameOrigin, originOf } from "./origin";
import { partByPictures } from "./pictured-pages";
import type { PlannedPage } from "./plan";
import { Planner } from "./plan";
import type { OnProgress } from "./progress";
import { counter } from "./progress";
import type { PoolRequest } from "./render-pool";
import { RenderPool } from "./render-pool";
import type { PageFailure } from "./render-run";
import type { Shard } from "./shard";
import { isInShard } from "./shard";
import { fileOfPage, removeCompressed } from "./site-files";
import { SiteFolder } from "./site-folder";
import { FolderUnwritable, whileWriting } from "./folder-unwritable";

export interface PublisherRequest {
  readonly siteDir: string;
  readonly appDir: string;
  /** The name of the compiled app's code. */
  readonly codeHash: string;
  /** At most this many render processes; one for each core when absent. */
  readonly processLimit?: number;
  /** Render processes that were started before; they are ended with the publisher. */
  readonly pool?: RenderPool;
  /** This machine's part of the work; all of it when absent. */
  readonly shard?: Shard;
  /** One that knows what an earlier process planned; one that knows nothing when absent. */
  readonly planner?: Planner;
  /** The folder's, as it was read before; it is read again if it is another by now. */
  readonly manifest?: ManifestFile;
  /** Counts pages, documents and files of pictures. */
  readonly onProgress?: OnProgress;
  /**
   * Called when everything is in place and the manifest does not say so yet: after a stop in between, the next publish
   * does the same again and calls again, so that what is noted here misses nothing.
   */
  readonly onWritten?: (report: PublishReport) => Promise<void>;
}

/** What a publish did. Pages and documents by path, files by their place in the site folder. */
export interface PublishReport {
  readonly rendered: readonly string[];
  readonly removed: readonly string[];
  /** How many pages stayed as they are, documents not counted. */
  readonly unchangedCount: number;
  readonly copiedFiles: readonly string[];
  readonly removedFiles: readonly string[];
  readonly failures: readonly PageFailure[];
}

/**
 * Makes a site folder show editions: plan → render → finish → write.
 *
 * The order of writing keeps every link alive at every instant: pictures first, then new pages, then changed ones, which
 * may link to the new, then documents, which name both, then removals. Before each of these steps the journal says what is about to become of which pages,
 * so that a publish that is stopped anywhere is mended by the next one, which keeps to the same order.
 */
export class Publisher {
  private readonly planner: Planner;
  private readonly looseFiles: LooseFiles;
  private pool: RenderPool | undefined;

  private constructor(
    private readonly request: PublisherRequest,
    private readonly folder: SiteFolder,
  ) {
    this.planner = request.planner ?? new Planner();
    this.pool = request.pool;
    this.looseFiles = new LooseFiles(request);
  }

  /** @throws SiteLocked while another process publishes into the same folder; FolderUnwritable */
  static async open(request: PublisherRequest): Promise<Publisher> {
    const { siteDir, manifest } = request;
    return new Publisher(request, await whileWriting(siteDir, () => SiteFolder.take(siteDir, manifest)));
  }

  /** Starts all render processes, so that the few pages of a save are shared out at once. */
  warmUpAll(edition: Edition): void {
    this.warmUp(edition);
    this.pool?.fill();
  }

  /** Starts a render process before it is known what it will render; it is ready when the plan is. */
  warmUp({ contentDir, catalogue, heldPaths }: Edition): void {
    const { appDir, siteDir, processLimit = os.availableParallelism() } = this.request;
    const { site } = catalogue;
    const order: PoolRequest = { appDir, siteDir, contentDir, site, keepsOlder: heldPaths.size > 0 };
    if (this.pool) this.pool.setOrder(order);
    else this.pool = new RenderPool(order, processLimit);
  }

  /** @throws FolderUnwritable when the folder can't be written; what was done until then is noted */
  async publish(edition: Edition): Promise<PublishReport> {
    return whileWriting(this.request.siteDir, () => this.writeEdition(edition));
  }

  /** Whether a page stands in the site folder, whole. */
  async isLive(): Promise<(page: string) => boolean> {
    const { pages } = (await this.folder.currentManifest()).now;
    return (page) => Boolean(pages.get(page));
  }

  /** The name of what the folder holds, when it was left finished. */
  get finishedMark(): string | undefined {
    return this.folder.finishedMark;
  }

  /** Whether the folder was not taken away since the last publish. */
  isIntact(): boolean {
    return this.folder.isIntact();
  }

  /**
   * @returns the most memory that any render process took, in megabytes; 0 when there was none
   * @throws FolderUnwritable when the manifest can't be written; the journal then keeps what it would have said
   */
  async close(): Promise<number> {
    const peakMegabytes = (await this.pool?.close()) ?? 0;
    await whileWriting(this.request.siteDir, () => this.folder.leave());
    return peakMegabytes;
  }

  private async writeEdition(edition: Edition): Promise<PublishReport> {
    const { siteDir, codeHash, shard } = this.request;
    const isOurs = shard && ((file: string) => isInShard(shard, file));
    const manifest = await this.folder.currentManifest();
    const { pages: publishedPages, files: publishedFiles } = manifest.now;
    const plan = this.planner.plan({
      catalogue: edition.catalogue,
      codeHash,
      published: publishedPages,
      heldPaths: edition.heldPaths,
      ...(isOurs && { isOurs }),
    });
    const filePlan = await this.looseFiles.plan({ edition, published: publishedFiles, isOurs });

    // Should this publish be stopped, the next one knows of each page and file whether it stands, and does it again.
    const note = async (pages: ManifestChange["pages"], files: ManifestChange["files"] = {}) => {
      const change: ManifestChange = { origin: null, pages, files };
      if (!isEmpty(change)) await manifest.append(change);
    };
    // Readers come in by the front page: on a new site it is the last.
    const [add, front] = [plan.add.filter((page) => !isFront(page)), plan.add.filter(isFront)];
    await note(markAll(pathsOf(add), unsettled), markAll([...filePlan.marks.keys()], unsettled));
    const total = filePlan.pictures.length + plan.add.length + plan.change.length + plan.documents.length;
    const onDone = counter(total, this.request.onProgress);
    const written = await this.looseFiles.write(filePlan, edition, onDone);
    const render = async (pages: readonly PlannedPage[]) => {
      const { whole, failures } = partByPictures(pages, written.unmade.stems);
      return [...failures, ...(await this.render(edition, whole, onDone))];
    };
    const failedAdds = await render(add);

    // A changed page may link to a new one, and a document name it; while that is missing, the old ones are better.
    const isComplete = failedAdds.length === 0;
    const waiting = isComplete ? [] : plan.change;
    const change = [...(isComplete ? plan.change : []), ...front];
    const added = isComplete ? add : [];
    const documents = isComplete ? plan.documents : [];
    const next = [...change, ...documents];
    if (next.length > 0) await note(markAll(pathsOf([...added, ...next]), beingChanged));
    const failedNext = [...(await render(change)), ...(await render(documents))];

    const reason = "halaman baru yang mungkin ditautkannya gagal dirender";
    const allFailures: readonly PageFailure[] = [
      ...filePlan.gone,
      ...written.unmade.failures,
      ...failedAdds,
      ...waiting.map(({ path }) => ({ path, reason })),
      ...failedNext,
    ];
    // What is wrong with an article is wrong with each of a dozen feeds; it is told once.
    const failedPages = allFailures.filter(({ path }) => !isDocumentPath(path));
    const failures = failedPages.length > 0 ? failedPages : allFailures;
    const writeFault = allFailures.find((failure) => failure.writeFault !== undefined)?.writeFault;
    if (writeFault !== undefined) throw new FolderUnwritable(siteDir, writeFault);

    // A page that could not be rendered anew may still link to what is to go, and so may one that a fault holds.
    const keepsAll = failures.length > 0;
    const isHolding = edition.heldPaths.size > 0;
    const remove = keepsAll ? [] : plan.remove.filter((page) => !isHolding || isArticlePath(page));
    const goneFiles = [...publishedFiles.keys()].filter(
      (file) => !filePlan.wanted.has(file) && (!isOurs || isOurs(`/${file}`)),
    );
    const removedFiles = keepsAll || isHolding ? [] : goneFiles;
    await note(markAll(remove, unsettled), markAll(removedFiles, unsettled));
    for (const page of remove) await removeCompressed(siteDir, fileOfPage(page));
    for (const file of removedFiles) await removeCompressed(siteDir, file);

    const failed = new Set(allFailures.map((failure) => failure.path));
    const rendered = [...plan.add, ...plan.change, ...documents].filter((page) => !failed.has(page.path));
    const report: PublishReport = {
      rendered: pathsOf(rendered),
      removed: remove,
      unchangedCount: plan.keepCount,
      copiedFiles: written.files,
      removedFiles,
      failures,
    };
    await this.request.onWritten?.(report);

    const origin = failures.length > 0 ? undefined : originOf(edition, codeHash, publishedPages, shard);
    const pages = Object.fromEntries(rendered.map((page) => [page.path, page.fingerprint]));
    const done: ManifestChange = {
      origin: origin ?? null,
      pages: { ...pages, ...markAll(remove, null) },
      files: { ...written.marks, ...markAll(removedFiles, null) },
    };
    if (!isEmpty(done) || !isSameOrigin(origin, manifest.now.origin)) await manifest.append(done);
    return report;
  }

  private async render(
    edition: Edition,
    pages: readonly PlannedPage[],
    onDone: () => void,
  ): Promise<readonly PageFailure[]> {
    const failures: PageFailure[] = [];
    for (let from = 0; from < pages.length; from += pagesAtOnce) {
      this.warmUp(edition);
      failures.push(...((await this.pool?.render(pages.slice(from, from + pagesAtOnce), onDone)) ?? []));
    }
    return failures;
  }
}

/** Views are made when their pages are handed out; those of a whole archive would take more memory than it does. */
const pagesAtOnce = 5000;

function isFront({ path }: PlannedPage): boolean {
  return path === frontPath;
}

function isEmpty({ pages, files }: ManifestChange): boolean {
  return Object.keys(pages).length + Object.keys(files).length === 0;
}

function pathsOf(pages: readonly PlannedPage[]): readonly string[] {
  return pages.map((page) => page.path);
}
