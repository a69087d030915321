import path from "node:path";
import { crashRun } from "@/tests/support/crash-run";
import type { Bench } from "../bench";
import type { Measured } from "../figure";

const kills = 200;
const seed = 2025;
/** As many as can be read; the others are like them. */
const shownFaults = 20;

/** Kills publishers at random moments while a newsroom writes and a reader reads; the corpus is the driver's own. */
export async function measureCrash({ workplace, tell }: Bench): Promise<Measured> {
  tell(`${String(kills)} kills`);
  const appDir = process.cwd();
  // Where the driver keeps its program; it is left there when the benchmark is stopped.
  workplace.alsoRemove(path.join(appDir, ".cache", `crash-run-${String(process.pid)}`));
  const startedMs = performance.now();
  const folder = workplace.place("crash");
  const seen = await crashRun({ kills, seed, folder, appDir });
  const moments = Object.entries(seen.moments).map(([name, count]) => `${String(count)} ${name}`);
  const killed = Object.values(seen.moments).reduce((sum, count) => sum + count, 0);
  const faults = [
    ...seen.faults,
    ...seen.survivors.map((id) => `process ${String(id)} outlived its publisher`),
    ...seen.differences.map((file) => `${file} differs from a fresh build`),
  ];
  const minutes = ((performance.now() - startedMs) / 60_000).toFixed(1);
  const counts = `${String(seen.pageCount)} pages with ${String(seen.linkCount)} links in ${String(seen.crawlCount)} crawls`;
  return {
    figures: [
      {
        id: "crash.faults",
        label: `${String(killed)} kills, ${String(seen.midway)} of them in the middle of a publish`,
        unit: "faults",
        values: [faults.length],
      },
    ],
    notes: [
      `Kills by moment: ${moments.join(", ")}. A reader read ${counts}, ${minutes} minutes.`,
      ...faults.slice(0, shownFaults).map((fault) => `After a kill: ${fault}`),
    ],
  };
}
