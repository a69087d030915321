import path from "node:path";
import { handoverDir } from "@/lib/commands/publishing";
import { crawlRun } from "@/tests/support/crawl-run";
import type { Bench } from "../bench";
import type { Measured } from "../figure";
import { median } from "../statistics";

const seconds = 300;
const perSecond = 2000;
/** As many as can be read; the others are like them. */
const shownFaults = 20;

/** A crowd reads while an edit is saved every second; the newsroom is the driver's own. */
export async function measureCrawl({ workplace, tell }: Bench): Promise<Measured> {
  tell(`${String(seconds)} seconds of ${String(perSecond)} requests/s`);
  const folder = workplace.place("crawl");
  // Where `npm start` leaves its lists of what changed.
  workplace.alsoRemove(handoverDir(process.cwd(), path.join(folder, "site")));
  const seen = await crawlRun({ seconds, perSecond, folder });
  const { requestCount, pageCount, edits, memory, faults } = seen;
  const rate = requestCount / seen.seconds;
  return {
    figures: [
      {
        id: "crawl.faults",
        label: `crawl: ${String(requestCount)} requests, ${String(edits.length)} edits`,
        unit: "faults",
        values: [faults.length],
      },
      { id: "crawl.rate", label: "crawl: requests a second", unit: "requests/s", values: [rate] },
      {
        id: "crawl.median",
        label: "crawl: from a save to its page, median",
        unit: "s",
        values: [median(edits)],
      },
      { id: "crawl.slowest", label: "crawl: the slowest of them", unit: "s", values: [Math.max(...edits)] },
      {
        id: "crawl.growth",
        label: "crawl: memory of npm start, gained after the first third",
        unit: "MB",
        values: [memory.late - memory.early],
      },
    ],
    notes: [
      `The crowd met ${String(pageCount)} addresses. npm start held ${memory.early.toFixed(0)} MB, and ${memory.late.toFixed(0)} MB at the end.`,
      ...faults.slice(0, shownFaults).map((fault) => `Under the crowd: ${fault}`),
    ],
  };
}
