import type { RenderJob } from "./render-job";

/** Why a page could not be rendered, in words for editors. */
export interface RenderFailure {
  readonly reason: string;
  /** The system's name for what keeps the site folder from being written; no other page can be written then either. */
  readonly writeFault?: string;
}

/** A page that could not be rendered. */
export interface PageFailure extends RenderFailure {
  readonly path: string;
}

/** A page that takes down its process this often is given up. */
export const attemptLimit = 3;

export type Attempt = RenderJob & { attempts: number };

/** The pages of one `render`, shared by the processes. */
export class RenderRun {
  readonly failures: PageFailure[] = [];
  readonly finished: Promise<void>;
  isFinished = false;
  private readonly queue: Attempt[];
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
  next(isIdle: boolean): Attempt | undefined {
    const job = this.queue.at(-1);
    if (!job || (job.attempts > 0 && !isIdle)) return undefined;
    return this.queue.pop();
  }

  done(path: string, failure: RenderFailure | undefined): void {
    if (failure) this.failures.push({ path, ...failure });
    this.left -= 1;
    this.onDone();
    if (failure?.writeFault !== undefined) this.giveUp(failure);
    if (this.left > 0 || this.isFinished) return;
    this.isFinished = true;
    this.finish();
  }

  /** Ends the run: what is still waiting can't be rendered. */
  giveUp(failure: RenderFailure): void {
    for (const job of this.queue.splice(0)) this.done(job.path, failure);
  }

  giveBack(job: Attempt, reason: string): void {
    job.attempts += 1;
    if (job.attempts >= attemptLimit) this.done(job.path, { reason });
    else this.queue.push(job);
  }
}
