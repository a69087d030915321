import { z } from "zod";
import type { Bench } from "../bench";
import type { Figure, Measured } from "../figure";

const jobReport = z.object({
  pageCount: z.number(),
  nextMs: z.number(),
  markdownMs: z.number(),
  finishMs: z.number(),
  writeMs: z.number(),
});

const pageLimit = 1000;
const limitMs = 10 * 60 * 1000;
/** Two at once, as the render processes of a cold build have the cores to share. */
const processCount = 2;

/** What the time of a rendered page goes to, in CPU time, since that is what a cold build has too little of. */
export async function measureShare({ workplace, site, runCount, tell }: Bench): Promise<Measured> {
  const reports: z.infer<typeof jobReport>[] = [];
  for (let run = 1; run <= runCount; run += 1) {
    tell(`where the time of a page goes, ${String(run)} of ${String(runCount)}`);
    const results = await Promise.all(
      Array.from({ length: processCount }, (_, place) => {
        const siteDir = workplace.place(`share-${String(place)}`);
        const folders = [site.contentDir, siteDir, site.readingsDir];
        const script = ["bench/measures/share-job.ts", ...folders, String(pageLimit)];
        return workplace.run({
          program: process.execPath,
          args: ["--max-semi-space-size=64", "--import", "tsx", ...script],
          cwd: process.cwd(),
          limitMs,
        });
      }),
    );
    for (const { output } of results)
      reports.push(jobReport.parse(JSON.parse(output.trim().split("\n").at(-1) ?? "")));
  }
  const totalOf = ({ nextMs, markdownMs, finishMs, writeMs }: z.infer<typeof jobReport>) =>
    nextMs + markdownMs + finishMs + writeMs;
  const step = (id: string, label: string, part: StepName): Figure => ({
    id: `share.${id}`,
    label: `of it: ${label}`,
    unit: "ms",
    values: reports.map((report) => report[part]),
  });
  const shares = reports.map((report) => (report.nextMs / totalOf(report)) * 100);
  return {
    figures: [
      { id: "share.total", label: "warm render, CPU of a page", unit: "ms", values: reports.map(totalOf) },
      step("next", "Next's renderer, with our components", "nextMs"),
      step("markdown", "Markdown to HTML", "markdownMs"),
      step("finish", "finishing", "finishMs"),
      step("write", "compressing and writing", "writeMs"),
      { id: "share.warm.next", label: "warm render: share of Next's renderer", unit: "%", values: shares },
    ],
  };
}

type StepName = "nextMs" | "markdownMs" | "finishMs" | "writeMs";
