import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { handoverDir } from "@/lib/commands/publishing";
import type { Command, CommandResult } from "./command";
import type { Workplace } from "./workplace";

/** What `npm run build` said that it did. */
export interface BuildResult extends CommandResult {
  readonly renderedCount: number;
  /** How much of the time went to the index of the search, which is made when the pages are out. */
  readonly indexSeconds: number;
}

/** Far longer than any honest run. */
const buildLimitMs = 3 * 60 * 60 * 1000;
const reportLine = /(\d+) halaman dirender, (\d+) dihapus, (\d+) tetap, dalam [\d,]+ detik/;

/**
 * A content folder and the site that Warta's own commands make of it. The commands are run as npm runs them, without npm:
 * `node lib/commands/launch.mjs`.
 */
export class Site {
  /** Where the commands keep what they have read of the content folder. */
  readonly readingsDir: string;
  /** What the commands keep of this site in the project's own folder. */
  private readonly outside: readonly string[];

  constructor(
    private readonly workplace: Workplace,
    readonly contentDir: string,
    readonly siteDir: string,
  ) {
    const appDir = process.cwd();
    // As lib/commands/publishing.ts has it; `build` makes sure that it is there.
    const place = createHash("sha256").update(path.resolve(contentDir)).digest("hex").slice(0, 16);
    this.readingsDir = path.join(appDir, ".cache/readings", place);
    const listsDir = handoverDir(appDir, siteDir);
    this.outside = [this.readingsDir, listsDir, `${listsDir}.work`];
    for (const dir of this.outside) workplace.alsoRemove(dir);
  }

  async build(): Promise<BuildResult> {
    const result = await this.workplace.run({ ...this.call("build"), limitMs: buildLimitMs });
    if (!existsSync(this.readingsDir)) throw new Error(`Nothing of ${this.contentDir} is kept as read`);
    return {
      ...result,
      renderedCount: renderedIn(result.output),
      indexSeconds: indexSecondsIn(result.output),
    };
  }

  /** `npm run check`, which finds no fault in a corpus. */
  check(...args: readonly string[]): Promise<CommandResult> {
    return this.workplace.run({ ...this.call("check", ...args), limitMs: buildLimitMs });
  }

  /** `npm start` on a free port, from when it serves. */
  async start(limitMs: number): Promise<Command> {
    const command = this.workplace.start({ ...this.call("start", "--port", "0"), limitMs });
    await command.waitFor(/siap dibaca di http/, limitMs);
    return command;
  }

  /** Leaves nothing but the content: no page, nothing that is kept as read, no lists of what changed. */
  async forget(): Promise<void> {
    for (const place of [this.siteDir, ...this.outside]) await rm(place, { recursive: true, force: true });
  }

  /** How many seconds lie between the first page that was written and the last one. */
  async writingSeconds(): Promise<number> {
    const names = await readdir(this.siteDir, { recursive: true });
    let [firstMs, lastMs] = [Number.POSITIVE_INFINITY, 0];
    for (const name of names) {
      if (!name.endsWith(".html")) continue;
      const { mtimeMs } = await stat(path.join(this.siteDir, name));
      firstMs = Math.min(firstMs, mtimeMs);
      lastMs = Math.max(lastMs, mtimeMs);
    }
    return (lastMs - firstMs) / 1000;
  }

  private call(name: string, ...args: readonly string[]) {
    const folders = ["--content-dir", this.contentDir, "--site-dir", this.siteDir];
    return {
      program: process.execPath,
      args: ["lib/commands/launch.mjs", name, ...folders, ...args],
      cwd: process.cwd(),
    };
  }
}

/**
 * How many pages a publish says that it rendered.
 *
 * @param from how much of the output is not to be looked at
 */
export function renderedIn(output: string, from = 0): number {
  // Measured beside a compiler, or across two states of the code, a figure would say nothing.
  if (output.includes("Mengompilasi")) throw new Error("The code was changed while it was measured");
  return Number(reportLine.exec(output.slice(from))?.[1]);
}

/** 0 where the index was the one of the site already. */
function indexSecondsIn(output: string): number {
  return Number(
    /Indeks pencarian diperbarui: .* dalam ([\d,]+) detik/.exec(output)?.[1]?.replace(",", ".") ?? 0,
  );
}

/** A publish has come to its end: everything is written and kept. */
export const publishEnd = reportLine;
