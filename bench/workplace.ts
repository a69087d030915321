import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { CommandRequest, CommandResult } from "./command";
import { Command, CommandFailed } from "./command";
import { sum } from "./statistics";

/** The folder that a benchmark works in and the commands that it runs. Nothing of either is left when it closes. */
export class Workplace {
  private readonly running = new Set<Command>();
  private readonly outside = new Set<string>();
  private closing: Promise<void> | undefined;
  private commandSeconds = 0;

  private constructor(private readonly root: string) {
    const stop = (signal: NodeJS.Signals) => {
      void this.close().finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
  }

  static async open(): Promise<Workplace> {
    return new Workplace(await mkdtemp(path.join(os.tmpdir(), "warta-bench-")));
  }

  /** Set once it closes; what fails from then on fails because of that. */
  get isClosing(): boolean {
    return this.closing !== undefined;
  }

  /** CPU time of this process and of all commands that have ended; `undefined` where that can't be known. */
  cpuSeconds(): number | undefined {
    if (process.platform !== "linux") return undefined;
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000 + this.commandSeconds;
  }

  /** A place below its folder. */
  place(...names: readonly string[]): string {
    return path.join(this.root, ...names);
  }

  /** Names something outside its folder that is to be removed with it. */
  alsoRemove(place: string): void {
    this.outside.add(place);
  }

  start(request: CommandRequest): Command {
    if (this.closing) throw new Error("The benchmark is being stopped");
    const command = new Command(request);
    this.running.add(command);
    void command.ended.then(({ usage }) => {
      this.running.delete(command);
      this.commandSeconds += sum(usage.map(({ cpuSeconds }) => cpuSeconds));
    });
    return command;
  }

  /** Runs a command to its end. @throws with what it printed when it does not end well */
  async run(request: CommandRequest): Promise<CommandResult> {
    const result = await this.start(request).ended;
    if (result.status === 0) return result;
    const call = [request.program, ...request.args].map((word) => path.basename(word)).join(" ");
    throw new CommandFailed(`${call} ended with ${String(result.status)}`, result.output);
  }

  close(): Promise<void> {
    this.closing ??= this.clear();
    return this.closing;
  }

  private async clear(): Promise<void> {
    await Promise.all([...this.running].map((command) => command.stop()));
    for (const place of [this.root, ...this.outside])
      await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}
