import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { eachAtOnce } from "@/lib/core/each-at-once";
import type { Command, CommandResult } from "./command";
import type { Workplace } from "./workplace";

/** The version that is measured; another one is another figure. */
export const eleventyVersion = "3.1.8";

const templates = "bench/eleventy";
const installLimitMs = 5 * 60 * 1000;
const filesAtOnce = 16;
const runLimitMs = 60 * 60 * 1000;
/** Its own default is too little for large archives. */
const heapMegabytes = 8192;

/** A corpus as an Eleventy project, in a folder outside of this one. */
export class EleventyProject {
  private constructor(
    private readonly workplace: Workplace,
    private readonly dir: string,
  ) {}

  get siteDir(): string {
    return path.join(this.dir, "_site");
  }

  /** @param file as in the corpus */
  fileOf(file: string): string {
    return path.join(this.dir, "src", file);
  }

  /** @throws CommandFailed when Eleventy can't be installed, such as without a network */
  static async make(workplace: Workplace, contentDir: string): Promise<EleventyProject> {
    const dir = workplace.place("eleventy");
    await mkdir(dir, { recursive: true });
    await writeFile(path.join(dir, "package.json"), '{ "private": true, "type": "module" }\n');
    await workplace.run({
      program: "npm",
      args: ["install", "--no-audit", "--no-fund", "--save-exact", `@11ty/eleventy@${eleventyVersion}`],
      cwd: dir,
      limitMs: installLimitMs,
    });
    await cp(templates, dir, { recursive: true });
    const parts = { articles: "src/articles", pages: "src/pages" };
    for (const [from, to] of Object.entries(parts))
      await cp(path.join(contentDir, from), path.join(dir, to), { recursive: true });
    for (const part of ["sections", "authors", "media", "site.yaml"])
      await cp(path.join(contentDir, part), path.join(dir, "newsroom", part), { recursive: true });
    await renameTags(path.join(dir, "src/articles"));
    return new EleventyProject(workplace, dir);
  }

  build(): Promise<CommandResult> {
    return this.workplace.run({ ...this.call(), limitMs: runLimitMs });
  }

  /** `--watch --incremental`, from when it watches. */
  async watch(): Promise<Command> {
    const command = this.workplace.start({ ...this.call("--watch", "--incremental"), limitMs: runLimitMs });
    await command.waitFor(/Watching/, runLimitMs);
    return command;
  }

  removeSite(): Promise<void> {
    return rm(this.siteDir, { recursive: true, force: true });
  }

  remove(): Promise<void> {
    return rm(this.dir, { recursive: true, force: true });
  }

  private call(...args: readonly string[]) {
    return {
      program: process.execPath,
      args: ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet", ...args],
      cwd: this.dir,
      env: { NODE_OPTIONS: `--max-old-space-size=${String(heapMegabytes)}` },
    };
  }
}

/**
 * Gives `tags` another name: for each of them Eleventy would keep a collection of its own, which takes half of the time
 * of an edit. The topics of the templates are made once for all.
 */
async function renameTags(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".md")).map((name) => path.join(folder, name));
  await eachAtOnce(filesAtOnce, files, async (file) =>
    writeFile(file, (await readFile(file, "utf8")).replace(/^tags:/m, "topics:")),
  );
}

/** How many pages a build of Eleventy says that it wrote. */
export function writtenIn(output: string, from = 0): number {
  return Number(writeLine.exec(output.slice(from))?.[1]);
}

export const writeLine = /Wrote (\d+) files/;
