import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { MessageFromProcess, RenderOrder } from "./render-process";
import type { Attempt, RenderRun } from "./render-run";

/** While one page is compressed and written, the next ones are rendered. */
const pagesAtOnce = 4;
/** How long a process may take to end by itself. */
const endLimitMs = 5000;

/** Commands run from a bundle, tests and benchmarks from the source; the render process is of the same kind. */
const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".mjs";

export interface WorkerProgram {
  /** What is run; it speaks as `render-process.ts` does. */
  readonly file: string;
  /** How long a process may take to begin; it is ended then. */
  readonly startLimitMs: number;
  /** How long it may be busy with nothing to show for it. */
  readonly pageLimitMs: number;
}

export const renderProgram: WorkerProgram = {
  file: fileURLToPath(new URL(`./render-process${ending}`, import.meta.url)),
  // Far beyond any honest start and page.
  startLimitMs: 60_000,
  pageLimitMs: 60_000,
};

export interface WorkerDeath {
  readonly run: RenderRun | undefined;
  readonly wasReady: boolean;
  readonly reason: string;
}

/** One render process and the pages that it is at. */
export class RenderWorker {
  private readonly child: ChildProcess;
  private readonly busy = new Map<string, Attempt>();
  private run: RenderRun | undefined;
  private isReady = false;
  private isSolo = false;
  private fault: string | undefined;
  private peakMegabytes = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    order: RenderOrder,
    private readonly program: WorkerProgram,
    onDeath: (death: WorkerDeath) => void,
  ) {
    this.child = fork(program.file, {
      execArgv: [...(program.file.endsWith(".ts") ? ["--import", "tsx"] : []), "--max-semi-space-size=64"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.child.on("message", (message: MessageFromProcess) => {
      this.hear(message);
    });
    let isDead = false;
    const die = (end: string) => {
      if (isDead) return;
      isDead = true;
      const reason = this.fault ?? end;
      clearTimeout(this.timer);
      for (const job of this.busy.values())
        this.run?.giveBack(job, `proses perendernya berhenti (${reason})`);
      this.busy.clear();
      onDeath({ run: this.run, wasReady: this.isReady, reason });
    };
    this.child.on("exit", (status, signal) => {
      die(signal ?? `status ${String(status)}`);
    });
    // It could not be started, or went away while it was spoken to.
    this.child.on("error", (error) => {
      this.child.kill("SIGKILL");
      die(error.message);
    });
    this.endAfter(program.startLimitMs);
    this.send(order);
  }

  send(message: object): void {
    if (this.child.connected) this.child.send(message);
  }

  join(run: RenderRun): void {
    this.run = run;
    if (this.isReady) this.take();
  }

  leave(): void {
    this.run = undefined;
  }

  /** @returns the most memory that the process took, in megabytes */
  async end(): Promise<number> {
    clearTimeout(this.timer);
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.peakMegabytes;
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    // One that was never asked for anything has nothing to finish.
    if (!this.isReady) this.child.kill("SIGKILL");
    else if (this.child.connected) this.child.disconnect();
    const patience = setTimeout(() => this.child.kill("SIGKILL"), endLimitMs);
    await ended;
    clearTimeout(patience);
    return this.peakMegabytes;
  }

  private hear(message: MessageFromProcess): void {
    if (message.type === "unfit") {
      this.fault = message.reason;
      this.child.kill("SIGKILL");
      return;
    }
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
    while (this.run && !this.isSolo && this.busy.size < pagesAtOnce) {
      const jobs = this.run.next(this.busy.size === 0);
      if (jobs.length === 0) break;
      for (const job of jobs) {
        this.busy.set(job.path, job);
        this.isSolo = job.attempts > 0;
        const { attempts: _attempts, ...page } = job;
        this.send({ type: "page", ...page });
      }
    }
    clearTimeout(this.timer);
    if (this.busy.size > 0) this.endAfter(this.program.pageLimitMs);
  }

  private endAfter(limitMs: number): void {
    const seconds = String(Math.round(limitMs / 1000));
    this.timer = setTimeout(() => {
      this.fault = `lebih dari ${seconds} detik tanpa hasil`;
      this.child.kill("SIGKILL");
    }, limitMs);
  }
}
