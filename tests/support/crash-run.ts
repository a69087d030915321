import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import { loadEdition } from "@/lib/articles";
import { listPages } from "@/lib/pages";
import { hashCode } from "@/lib/publish/app-build";
import { ManifestFile, beingChanged, unsettled } from "@/lib/publish/manifest";
import { fileOfPage } from "@/lib/publish/site-files";

import { randomNumbers } from "../../bench/corpus";
import { BusyNewsroom } from "./crash-newsroom";
import { untilGone } from "./processes";

import { differences, readFolder, sameBytes } from "./site";
import { SiteCrawler } from "./site-crawler";

export interface CrashRunRequest {
  /** How many publishers are killed. */
  readonly kills: number;
  /** The same seed writes the same newsroom and aims at the same moments. */
  readonly seed: number;
  /** An empty folder for the newsroom and its site. */
  readonly folder: string;
  /** The project's root, with the app compiled. */
  readonly appDir: string;
}

/** What was seen. All is well when nothing is in the lists. */
export interface CrashReport {
  /** Kills that stopped a publish between its first and its last line in the journal. */
  readonly midway: number;
  /** Kills by what the publisher had said last. */
  readonly moments: Readonly<Record<Moment, number>>;
  readonly crawlCount: number;
  readonly pageCount: number;
  readonly linkCount: number;
  /** Dead links, half files and lost pages, as a reader met them. */
  readonly faults: readonly string[];
  /** Render processes that outlived their publisher. */
  readonly survivors: readonly number[];
  /** Files that the last, undisturbed publish left otherwise than one into an empty folder does. */
  readonly differences: readonly string[];
}

type Moment = "reading" | "begun" | "pages" | "last page" | "written" | "closing";

/** Kills publishers again and again, at any moment of their work, while a newsroom writes and a reader reads. */
export async function crashRun({ kills, seed, folder, appDir }: CrashRunRequest): Promise<CrashReport> {
  const random = randomNumbers(seed);
  const newsroom = new BusyNewsroom(path.join(folder, "content"), random);
  const siteDir = path.join(folder, "site");
  const crawler = new SiteCrawler(siteDir);
  const moments = { reading: 0, begun: 0, pages: 0, "last page": 0, written: 0, closing: 0 };
  let midway = 0;
  let isOver = false;
  const program = await bundleJob(appDir);
  const codeHash = hashCode(appDir);
  const start = (target: string) =>
    new Job(program, [newsroom.contentDir, target, path.join(folder, "cache"), appDir, codeHash]);
  await newsroom.open();
  const reading = crawler.crawlUntil(() => isOver);
  try {
    for (let killed = 0, round = 0; killed < kills && round < kills * 3; round += 1) {
      crawler.expectToLast(await lastingPages(newsroom.contentDir, siteDir));
      const job = start(siteDir);
      const moment = await job.killAt(random);
      if (moment) {
        killed += 1;
        moments[moment] += 1;
        if (await isBegun(siteDir)) midway += 1;
      }
      // Nobody writes now: this finds what stays as a publisher that died left it.
      await crawler.crawl();
      if (random() < 0.7) await newsroom.work();
    }
    crawler.expectToLast(await lastingPages(newsroom.contentDir, siteDir));
    await start(siteDir).finish();
    const fresh = path.join(folder, "fresh");
    await start(fresh).finish();
    await crawler.crawl();
    return {
      midway,
      moments,
      crawlCount: crawler.crawlCount,
      pageCount: crawler.pageCount,
      linkCount: crawler.linkCount,
      faults: [...crawler.faults],
      survivors: await untilGone(path.dirname(program)),
      differences: differences(await readFolder(siteDir), await readFolder(fresh), sameBytes),
    };
  } finally {
    isOver = true;
    await reading;
    await rm(path.dirname(program), { recursive: true, force: true });
  }
}

/** The files of pages that readers have now and that the newsroom goes on to want. */
async function lastingPages(contentDir: string, siteDir: string): Promise<readonly string[]> {
  const { edition } = await loadEdition(contentDir, Date.now());
  const wanted = edition ? [...listPages(edition.catalogue)].map(({ path: page }) => fileOfPage(page)) : [];
  const standing = await readFolder(siteDir).catch(() => new Map<string, Buffer>());
  return wanted.filter((file) => standing.has(file));
}

async function isBegun(siteDir: string): Promise<boolean> {
  const { pages, files } = (await ManifestFile.read(siteDir)).now;
  return [...pages.values(), ...files.values()].some((mark) => mark === unsettled || mark === beingChanged);
}

/** The job and the render process in one step each, as commands are: from their sources they would take a second more. */
async function bundleJob(appDir: string): Promise<string> {
  // Below the project, whose packages stay where they are.
  const outdir = path.join(appDir, ".cache", `crash-run-${String(process.pid)}`);
  await build({
    absWorkingDir: appDir,
    entryPoints: ["tests/support/crash-job.ts", "lib/publish/render-process.ts"],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outdir,
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    // What is native, or loads its own files, stays where it is installed.
    external: ["next", "fastify", "light-my-request", "@parcel/watcher"],
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: { js: 'import{createRequire as cr}from"node:module";const require=cr(import.meta.url);' },
    logLevel: "error",
  });
  return path.join(outdir, "crash-job.mjs");
}

/** A publisher in a process of its own, which says how far it is. */
class Job {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private moment: Moment = "reading";
  private hear: (word: string) => void = () => undefined;

  constructor(program: string, args: readonly string[]) {
    this.child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    this.ended = once(this.child, "close");
    if (!this.child.stdout) throw new TypeError("The job has no output");
    createInterface(this.child.stdout).on("line", (word) => {
      this.note(word);
      this.hear(word);
    });
  }

  /** @throws when it ends with anything but success */
  async finish(): Promise<void> {
    await this.ended;
    if (this.child.exitCode !== 0) throw new Error(`The publisher ended with ${String(this.child.exitCode)}`);
  }

  /** @returns when it was killed; `undefined` for one that had nothing to do, or was faster */
  async killAt(random: () => number): Promise<Moment | undefined> {
    const [kind, place, delay] = [random(), random(), random()];
    const isTime = (word: string) => {
      const [done, total] = word.split("/").map(Number);
      if (kind < 0.1) return word === "open";
      if (kind < 0.15) return word === "published";
      if (kind < 0.25) return word === "written";
      // On a busy machine the kill comes some pages late.
      const share = kind < 0.35 ? 1 : place * 0.9;
      return total !== undefined && done === Math.max(1, Math.ceil(total * share));
    };
    await Promise.race([this.ended, this.until(isTime)]);
    // Until the first page a publisher waits for its render process to start, which takes longer than a page.
    await pause(delay * (kind < 0.1 ? 300 : 5));
    this.child.kill("SIGKILL");
    await this.ended;
    return this.child.signalCode === "SIGKILL" ? this.moment : undefined;
  }

  private until(isTime: (word: string) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.hear = (word) => {
        if (isTime(word)) resolve();
      };
    });
  }

  private note(word: string): void {
    const [done, total] = word.split("/");
    if (word === "open") this.moment = "begun";
    else if (word === "written") this.moment = "written";
    else if (word === "published" || word === "closed") this.moment = "closing";
    else if (total !== undefined) this.moment = done === total ? "last page" : "pages";
  }
}
