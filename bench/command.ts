import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import type { ProcessUsage } from "./process-usage";
import { UsageWatch } from "./process-usage";

export interface CommandRequest {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that is still at it then is ended, and counts as failed. */
  readonly limitMs: number;
}

export interface CommandResult {
  readonly status: number | null;
  /** What it printed, on both channels in the order in which it came. */
  readonly output: string;
  /** From just before it was started until it and all its output had ended. */
  readonly seconds: number;
  readonly usage: readonly ProcessUsage[];
}

/** What whoever started the benchmark may have set; the commands are to see their defaults. */
const foreign = /^(?:NODE_ENV|NODE_OPTIONS|CONTENT_DIR|SITE_DIR|SITE_URL|HOST|PORT|FORCE_COLOR)$/;
/** How long a command may take to end when it is asked to. */
const patienceMs = 15_000;

/** A command in a process of its own, timed and watched. */
export class Command {
  readonly ended: Promise<CommandResult>;
  private readonly child: ChildProcess;
  private printed = "";
  private readonly listeners = new Set<() => void>();
  private isOver = false;

  constructor({ program, args, cwd, env = {}, limitMs }: CommandRequest) {
    const clean = { ...process.env };
    for (const name of Object.keys(clean)) if (foreign.test(name)) Reflect.deleteProperty(clean, name);
    const startedMs = performance.now();
    this.child = spawn(program, args, {
      cwd,
      env: { ...clean, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const watch = this.child.pid === undefined ? undefined : new UsageWatch(this.child.pid);
    const limit = setTimeout(() => {
      this.print(`\nEnded by the benchmark after ${String(limitMs / 1000)} s.`);
      this.kill();
    }, limitMs);
    for (const channel of [this.child.stdout, this.child.stderr])
      channel?.on("data", (chunk: Buffer) => {
        this.print(chunk.toString());
      });
    this.ended = new Promise((resolve) => {
      const end = (status: number | null) => {
        clearTimeout(limit);
        const usage = watch?.stop() ?? [];
        this.isOver = true;
        this.print("");
        resolve({ status, output: this.printed, seconds: (performance.now() - startedMs) / 1000, usage });
      };
      this.child.on("close", end);
      this.child.on("error", (error) => {
        this.print(`${program}: ${error.message}`);
        end(null);
      });
    });
  }

  get output(): string {
    return this.printed;
  }

  /**
   * Waits until it has printed something.
   *
   * @param from how much of the output is not to be looked at
   * @throws with what it printed when it ends before, or takes too long
   */
  async waitFor(pattern: RegExp, limitMs: number, from = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const finish = (error?: Error) => {
        clearTimeout(limit);
        this.listeners.delete(look);
        if (error) reject(error);
        else resolve();
      };
      const look = () => {
        if (pattern.test(this.printed.slice(from))) finish();
        else if (this.isOver) finish(new CommandFailed(`It ended without ${String(pattern)}`, this.printed));
      };
      const limit = setTimeout(() => {
        finish(new CommandFailed(`No ${String(pattern)} in ${String(limitMs / 1000)} s`, this.printed));
      }, limitMs);
      this.listeners.add(look);
      look();
    });
  }

  /** Asks it to end, and ends it when it does not. */
  async stop(): Promise<CommandResult> {
    this.child.kill("SIGTERM");
    const patience = setTimeout(() => {
      this.kill();
    }, patienceMs);
    const result = await this.ended;
    clearTimeout(patience);
    return result;
  }

  kill(): void {
    this.child.kill("SIGKILL");
  }

  private print(text: string): void {
    this.printed += text;
    for (const listener of this.listeners) listener();
  }
}

export class CommandFailed extends Error {
  override readonly name = "CommandFailed";

  constructor(message: string, output: string) {
    super(`${message}. It printed:\n${output.slice(-4000)}`);
  }
}
