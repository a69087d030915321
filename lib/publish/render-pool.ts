import type { Site } from "@/lib/site/site";
import type { RenderJob } from "./render-job";
import type { RenderOrder } from "./render-process";
import type { PageFailure } from "./render-run";
import { RenderRun, attemptLimit } from "./render-run";
import type { WorkerProgram } from "./render-worker";
import { RenderWorker, renderProgram } from "./render-worker";

export interface PoolRequest {
  readonly appDir: string;
  readonly siteDir: string;
  readonly contentDir: string;
  /** Absent while it is not known yet; `setOrder` has to say it before the first pages. */
  readonly site?: Site;
  /** Whether pages stay that an older app made; none does when absent. */
  readonly keepsOlder?: boolean;
}

/** Below this many pages for each, starting another process takes longer than it saves. */
const pagesPerProcess = 40;

/**
 * Render processes, one for each core that a plan can use. One that dies is replaced and its pages are tried again; a
 * page that keeps failing is named, and the others are rendered.
 */
export class RenderPool {
  private readonly workers = new Set<RenderWorker>();
  private order: RenderOrder;
  private failedStarts = 0;

  constructor(
    request: PoolRequest,
    private readonly processLimit: number,
    private readonly program: WorkerProgram = renderProgram,
  ) {
    this.order = toOrder(request);
    this.grow();
  }

  /** Starts a process for each core, for who would rather have them idle than wait for one. */
  fill(): void {
    while (this.workers.size < this.processLimit) this.grow();
  }

  /** Tells the processes of another site record or folder, before the next pages. */
  setOrder(request: PoolRequest): void {
    const order = toOrder(request);
    if (JSON.stringify(order) === JSON.stringify(this.order)) return;
    this.order = order;
    for (const worker of this.workers) worker.send(order);
  }

  /**
   * Renders pages in about the order given.
   *
   * @param onDone called for each page, rendered or failed
   * @returns the pages that could not be rendered
   */
  async render(jobs: readonly RenderJob[], onDone: () => void): Promise<readonly PageFailure[]> {
    if (jobs.length === 0) return [];
    const run = new RenderRun(jobs, onDone);
    const wanted = Math.min(this.processLimit, Math.ceil(jobs.length / pagesPerProcess));
    while (this.workers.size < Math.max(1, wanted)) this.grow();
    for (const worker of this.workers) worker.join(run);
    await run.finished;
    for (const worker of this.workers) worker.leave();
    return run.failures;
  }

  /** @returns the most memory that any of the processes took, in megabytes */
  async close(): Promise<number> {
    const workers = [...this.workers];
    this.workers.clear();
    const peaks = await Promise.all(workers.map((worker) => worker.end()));
    return Math.max(0, ...peaks);
  }

  private grow(): RenderWorker {
    const worker: RenderWorker = new RenderWorker(this.order, this.program, ({ run, wasReady, reason }) => {
      if (!this.workers.delete(worker)) return;
      // It died by itself: another takes its place if pages are waiting, unless none gets as far as to begin.
      this.failedStarts = wasReady ? 0 : this.failedStarts + 1;
      if (!run || run.isFinished) return;
      if (this.failedStarts < attemptLimit) this.grow().join(run);
      else if (this.workers.size === 0)
        run.giveUp({ reason: `tidak ada proses perender yang dapat dimulai (${reason})` });
    });
    this.workers.add(worker);
    return worker;
  }
}

function toOrder(request: PoolRequest): RenderOrder {
  return { type: "order", publisherId: process.pid, keepsOlder: false, ...request };
}
