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
  /** What goes to one process together. */
  private readonly queue: (readonly Attempt[])[];
  private left: number;
  private finish: () => void = () => undefined;

  constructor(
    jobs: readonly RenderJob[],
    private readonly onDone: () => void,
  ) {
    this.queue = groupByText(jobs.map((job) => ({ ...job, attempts: 0 }))).reverse();
    this.left = jobs.length;
    this.finished = new Promise((resolve) => (this.finish = resolve));
  }

  /**
   * The next pages for a process, in most cases one. One that took a process down is only given to one that does nothing
   * else, and alone.
   */
  next(isIdle: boolean): readonly Attempt[] {
    const isTrial = this.queue.at(-1)?.some(({ attempts }) => attempts > 0);
    return isTrial && !isIdle ? [] : (this.queue.pop() ?? []);
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
    for (const job of this.queue.splice(0).flat()) this.done(job.path, failure);
  }

  giveBack(job: Attempt, reason: string): void {
    job.attempts += 1;
    if (job.attempts >= attemptLimit) this.done(job.path, { reason });
    else this.queue.push([job]);
  }
}

/** An article's page and its copy, where one follows the other: the process that gets both reads the text once. */
function groupByText(jobs: readonly Attempt[]): (readonly Attempt[])[] {
  const groups: Attempt[][] = [];
  let lastFile: string | undefined;
  for (const job of jobs) {
    const file = "body" in job.view ? job.view.body.file : undefined;
    if (file !== undefined && file === lastFile) groups.at(-1)?.push(job);
    else groups.push([job]);
    lastFile = file;
  }
  return groups;
}
