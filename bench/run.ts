import os from "node:os";
import { WrongUse } from "@/lib/commands/settings";
import { compileApp, hashCode, isCompiled } from "@/lib/publish/app-build";
import type { Bench } from "./bench";
import { MemoryPeaks } from "./bench";
import { generateCorpus } from "./corpus";
import { derive } from "./derived";
import type { Figure, Measured } from "./figure";
import { measureBuild } from "./measures/build";
import { measureCheck } from "./measures/check";
import { measureCold } from "./measures/cold";
import { measureCrash } from "./measures/crash";
import { measureCrawl } from "./measures/crawl";
import { measureEleventy } from "./measures/eleventy";
import { measureLighthouse } from "./measures/lighthouse";
import { measureLive } from "./measures/live";
import { measureServe } from "./measures/serve";
import { measureReading } from "./measures/reading";
import { measureShare } from "./measures/share";
import type { BenchOptions, MeasureName } from "./options";
import { help, readOptions } from "./options";
import type { SizeReport } from "./print";
import { describeGrowth, describeSize, describeVerdict } from "./print";
import { QuietCheck } from "./quiet";
import { Site } from "./site";
import { Workplace } from "./workplace";

interface Measurement {
  readonly name: MeasureName;
  readonly measure: (bench: Bench) => Promise<Measured>;
  /** Set for what the size of the archive says nothing about: it is measured with the smallest corpus. */
  readonly isOnce?: boolean;
}

/** In this order: each finds the site as the one before it left it, but can do without. */
const measurements: readonly Measurement[] = [
  { name: "cold", measure: measureCold },
  { name: "build", measure: measureBuild },
  { name: "check", measure: measureCheck },
  { name: "live", measure: measureLive },
  { name: "share", measure: measureShare },
  { name: "eleventy", measure: measureEleventy },
  { name: "crash", measure: measureCrash, isOnce: true },
  { name: "serve", measure: measureServe, isOnce: true },
  { name: "crawl", measure: measureCrawl, isOnce: true },
  { name: "reading", measure: measureReading, isOnce: true },
  { name: "lighthouse", measure: measureLighthouse, isOnce: true },
];

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options.help) console.log(help);
    else await runBench(options);
    return 0;
  } catch (error) {
    if (error instanceof WrongUse) console.error(`${error.message}\n\n${help}`);
    else console.error(error);
    return 2;
  }
}

async function runBench(options: BenchOptions): Promise<void> {
  const workplace = await Workplace.open();
  try {
    await prepare(workplace);
    const reports: SizeReport[] = [];
    for (const articleCount of options.sizes) {
      const report = await benchSize(workplace, articleCount, options, reports.length === 0);
      reports.push(report);
      console.log(describeSize(report));
    }
    if (reports.length > 1) console.log(describeGrowth(reports));
    console.log(describeVerdict(reports));
  } catch (error) {
    // Whoever pressed Ctrl+C needs not be told that the commands were stopped.
    if (!workplace.isClosing) throw error;
  } finally {
    await workplace.close();
  }
}

/** Compiles what a first run of any command compiles: the app and the commands' own bundle. */
async function prepare(workplace: Workplace): Promise<void> {
  const appDir = process.cwd();
  const cores = os.availableParallelism();
  console.log(
    `Node ${process.version}, ${String(cores)} cores, ${os.cpus()[0]?.model ?? "unknown processor"}`,
  );
  if (cores !== 2) console.log("Note: the goals are for two cores.");
  if (process.platform !== "linux") console.log("Note: memory and CPU are read from /proc, so not here.");
  const codeHash = hashCode(appDir);
  if (!(await isCompiled(appDir, codeHash))) await compileApp(appDir, codeHash);
  const args = ["lib/commands/launch.mjs", "build", "--help"];
  await workplace.run({ program: process.execPath, args, cwd: appDir, limitMs: 60_000 });
}

async function benchSize(
  workplace: Workplace,
  articleCount: number,
  { runCount, only }: BenchOptions,
  isFirst: boolean,
): Promise<SizeReport> {
  const tell = (doing: string) => {
    console.log(`${new Date().toISOString().slice(11, 19)}  ${articleCount.toLocaleString("en")}: ${doing}`);
  };
  tell("writing the corpus");
  const contentDir = workplace.place(`content-${String(articleCount)}`);
  await generateCorpus({ newsroomDir: "content", targetDir: contentDir, articleCount });
  const site = new Site(workplace, contentDir, workplace.place(`site-${String(articleCount)}`));
  const bench = { workplace, site, articleCount, runCount, memory: new MemoryPeaks(), tell };
  const figures: Figure[] = [];
  const notes: string[] = [];
  const quiet = new QuietCheck();
  for (const { name, measure, isOnce = false } of measurements) {
    if (!only.has(name) || (isOnce && !isFirst)) continue;
    await quiet.wait(tell);
    const isOfDriver = name === "crash" || name === "serve" || name === "crawl";
    const ownSeconds = () => (isOfDriver ? undefined : workplace.cpuSeconds());
    const measured = await quiet.during(name, ownSeconds, () => measure(bench));
    figures.push(...measured.figures);
    notes.push(...(measured.notes ?? []));
  }
  figures.push(...bench.memory.figures(), ...derive(figures));
  await site.forget();
  // Where there is no /proc some have no values.
  const known = figures.filter(({ values }) => values.length > 0);
  return { articleCount, figures: known, notes: [...notes, ...quiet.notes()] };
}
