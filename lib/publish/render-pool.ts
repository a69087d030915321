import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Site } from "@/lib/site/site";
import type { RenderJob } from "./render-job";
import type { MessageFromProcess, RenderOrder } from "./render-process";

export interface PoolRequest {
  readonly appDir: string;
  readonly siteDir: string;
  readonly contentDir: string;
  readonly site: Site;
}

/** A page that could not be rendered, and why. */
export interface PageFailure {
  readonly path: string;
  readonly reason: string;
}

/** While one page is compressed and written, the next ones are rendered. */
const pagesAtOnce = 4;
/** Below this many pages for each, starting another process takes longer than it saves. */
const pagesPerProcess = 40;
/** A page that takes down its process this often is given up. */
const attemptLimit = 3;
/** Far beyond any honest page; a process that is still busy then is ended, and its pages are tried elsewhere. */
const pageLimitMs = 60_000;

/** Commands run from a bundle, tests and benchmarks from the source; the render process is of the same kind. */
const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".mjs";

/** How long a process may take to end by itself. */
const endLimitMs = 5000;

interface Job extends RenderJob {
  attempts: number;
}

/**
 * Render processes, one for each core that a plan can use. One that dies is replaced and its pages are tried again; a
 * page that keeps failing is named, and the others are rendered.
 */
export class RenderPool {
  private readonly workers = new Set<Worker>();
  private order: RenderOrder;
  private failedStarts = 0;

  constructor(
    request: PoolRequest,
    private readonly processLimit: number,
  ) {
    this.order = { type: "order", ...request };
    this.grow();
  }

  /** Tells the processes of another site record or folder, before the next pages. */
  setOrder(request: PoolRequest): void {
    const order: RenderOrder = { type: "order", ...request };
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
    const run = new Run(jobs, onDone);
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

  private grow(): Worker {
    const worker: Worker = new Worker(this.order, ({ run, wasReady, reason }) => {
      if (!this.workers.delete(worker)) return;
      // It died by itself: another takes its place if pages are waiting, unless none gets as far as to begin.
      this.failedStarts = wasReady ? 0 : this.failedStarts + 1;
      if (!run || run.isFinished) return;
      if (this.failedStarts >= attemptLimit) run.giveUp(`no render process starts (${reason})`);
      else this.grow().join(run);
    });
    this.workers.add(worker);
    return worker;
  }
}

/** The pages of one `render`, shared by the processes. */
class Run {
  readonly failures: PageFailure[] = [];
  readonly finished: Promise<void>;
  isFinished = false;
  private readonly queue: Job[];
  private left: number;
  private finish: () => void = () => undefined;

  constructor(
    jobs: readonly RenderJob[],
    private readonly onDone: () => void,
  ) {
    this.queue = jobs.map((job) => ({ ...job, attempts: 0 })).reverse();
    this.left = jobs.length;
    this.finished = new Promise((resolve) => (this.finish = resolve));
  }

  /** The next page for a process. One that took a process down is only given to one that does nothing else. */
  next(isIdle: boolean): Job | undefined {
    const job = this.queue.at(-1);
    if (!job || (job.attempts > 0 && !isIdle)) return undefined;
    return this.queue.pop();
  }

  done(path: string, failure: string | undefined): void {
    if (failure !== undefined) this.failures.push({ path, reason: failure });
    this.left -= 1;
    this.onDone();
    if (this.left > 0) return;
    this.isFinished = true;
    this.finish();
  }

  /** Ends the run: what is still waiting can't be rendered. */
  giveUp(reason: string): void {
    for (const job of this.queue.splice(0)) this.done(job.path, reason);
  }

  giveBack(job: Job, reason: string): void {
    job.attempts += 1;
    if (job.attempts >= attemptLimit) this.done(job.path, reason);
    else this.queue.push(job);
  }
}

interface Death {
  readonly run: Run | undefined;
  readonly wasReady: boolean;
  readonly reason: string;
}

/** One render process and the pages that it is at. */
class Worker {
  private readonly child: ChildProcess;
  private readonly busy = new Map<string, Job>();
  private run: Run | undefined;
  private isReady = false;
  private isSolo = false;
  private peakMegabytes = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(order: RenderOrder, onDeath: (death: Death) => void) {
    this.child = fork(fileURLToPath(new URL(`./render-process${ending}`, import.meta.url)), {
      execArgv: [...(ending === ".ts" ? ["--import", "tsx"] : []), "--max-semi-space-size=32"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.child.on("message", (message: MessageFromProcess) => {
      this.hear(message);
    });
    let isDead = false;
    const die = (reason: string) => {
      if (isDead) return;
      isDead = true;
      clearTimeout(this.timer);
      for (const job of this.busy.values()) this.run?.giveBack(job, `the render process ended (${reason})`);
      this.busy.clear();
      onDeath({ run: this.run, wasReady: this.isReady, reason });
    };
    this.child.on("exit", (status, signal) => {
      die(signal ?? `exit status ${String(status)}`);
    });
    // It could not be started, or went away while it was spoken to.
    this.child.on("error", (error) => {
      this.child.kill("SIGKILL");
      die(error.message);
    });
    this.timer = setTimeout(() => this.child.kill("SIGKILL"), pageLimitMs);
    this.send(order);
  }

  send(message: object): void {
    if (this.child.connected) this.child.send(message);
  }

  join(run: Run): void {
    this.run = run;
    this.take();
  }

  leave(): void {
    this.run = undefined;
  }

  /** @returns the most memory that the process took, in megabytes */
  async end(): Promise<number> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.peakMegabytes;
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    if (this.child.connected) this.child.disconnect();
    const patience = setTimeout(() => this.child.kill("SIGKILL"), endLimitMs);
    await ended;
    clearTimeout(patience);
    return this.peakMegabytes;
  }

  private hear(message: MessageFromProcess): void {
    if (message.type === "ready") {
      this.isReady = true;
    } else {
      this.peakMegabytes = message.peakMegabytes;
      this.busy.delete(message.path);
      this.isSolo = false;
      this.run?.done(message.path, message.failure);
    }
    this.take();
  }

  private take(): void {
    while (this.isReady && this.run && !this.isSolo && this.busy.size < pagesAtOnce) {
      const job = this.run.next(this.busy.size === 0);
      if (!job) break;
      this.busy.set(job.path, job);
      this.isSolo = job.attempts > 0;
      const { kind, path, view } = job;
      this.send({ type: "page", kind, path, view });
    }
    clearTimeout(this.timer);
    if (this.busy.size > 0) this.timer = setTimeout(() => this.child.kill("SIGKILL"), pageLimitMs);
  }
}
