import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { compileApp, hashCode, isCompiled } from "@/lib/publish/app-build";
import { generateCorpus } from "./corpus";

const help = `npm run bench [-- --runs N]

Measures Warta on a corpus that is made in place and prints each figure with its goal:
the median of several runs, since machines are noisy.

  --runs N   how often each measurement is repeated (default: 3)`;

const jobReport = z.object({
  pageCount: z.number(),
  loadSeconds: z.number(),
  publishSeconds: z.number(),
  peakMegabytes: z.number(),
  renderMegabytes: z.number(),
});

const { values } = parseArgs({
  options: { runs: { type: "string" }, help: { type: "boolean", short: "h" } },
});
if (values.help) {
  console.log(help);
} else {
  await bench(Number(values.runs ?? "3"));
}

async function bench(runCount: number): Promise<void> {
  const appDir = process.cwd();
  const codeHash = await hashCode(appDir);
  if (!(await isCompiled(appDir, codeHash))) await compileApp(appDir, codeHash);
  const folder = await mkdtemp(path.join(os.tmpdir(), "warta-bench-"));
  try {
    await benchColdPublish(folder, 1000, runCount);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everything from nothing but the compiled app, in one process: the real templates on generated articles. */
async function benchColdPublish(folder: string, articleCount: number, runCount: number): Promise<void> {
  const contentDir = path.join(folder, `content-${String(articleCount)}`);
  await generateCorpus({ newsroomDir: "content", targetDir: contentDir, articleCount });
  const reports = [];
  for (let run = 0; run < runCount; run += 1) {
    const siteDir = path.join(folder, `site-${String(articleCount)}-${String(run)}`);
    reports.push(jobReport.parse(JSON.parse(await runJob("bench/publish-job.ts", [contentDir, siteDir]))));
  }
  const pageCount = reports[0]?.pageCount ?? 0;
  const pagesPerSecond = median(reports.map((report) => report.pageCount / report.publishSeconds));
  const peak = median(reports.map((report) => report.peakMegabytes));
  const renderPeak = median(reports.map((report) => report.renderMegabytes));
  console.log(
    `\nCold publish of ${String(articleCount)} articles (${String(pageCount)} pages), one render process`,
  );
  console.log(`  read and check   ${median(reports.map((report) => report.loadSeconds)).toFixed(2)} s`);
  console.log(`  publish          ${pagesPerSecond.toFixed(0)} pages/s (goal: 60 or more)`);
  console.log(
    `  peak memory      ${peak.toFixed(0)} MB publisher, ${renderPeak.toFixed(0)} MB render process (goal: less than 1,000)`,
  );
}

/** Runs a script in a process of its own and gives the last line that it printed. */
async function runJob(script: string, args: readonly string[]): Promise<string> {
  const output: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${script} ended with ${String(status)}`));
    });
  });
  return output.join("").trim().split("\n").at(-1) ?? "";
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
