import type { Bench } from "../bench";
import type { Measured } from "../figure";
import type { ProcessUsage } from "../process-usage";
import { sum } from "../statistics";

/**
 * Everything from nothing but the compiled app: no page, and nothing that is kept as read. The index of the search, which
 * is made when the pages are out, is told apart.
 */
export async function measureCold({ site, runCount, memory, tell }: Bench): Promise<Measured> {
  const seconds: number[] = [];
  const indexSeconds: number[] = [];
  const commandSpeeds: number[] = [];
  const renderingSpeeds: number[] = [];
  const renderCpu: number[] = [];
  const otherCpu: number[] = [];
  let pageCount = 0;
  for (let run = 1; run <= runCount; run += 1) {
    tell(`cold build ${String(run)} of ${String(runCount)}`);
    await site.forget();
    const result = await site.build();
    memory.note(result.usage);
    pageCount = result.renderedCount;
    const pageSeconds = result.seconds - result.indexSeconds;
    seconds.push(pageSeconds);
    indexSeconds.push(result.indexSeconds);
    commandSpeeds.push(pageCount / pageSeconds);
    renderingSpeeds.push(pageCount / (await site.writingSeconds()));
    const msPerPage = (usage: readonly ProcessUsage[]) =>
      (sum(usage.map(({ cpuSeconds }) => cpuSeconds)) / pageCount) * 1000;
    renderCpu.push(msPerPage(result.usage.filter(({ role }) => role === "render")));
    otherCpu.push(msPerPage(result.usage.filter(({ role }) => role !== "render")));
  }
  return {
    figures: [
      { id: "cold.seconds", label: "cold build, whole command", unit: "s", values: seconds },
      {
        id: "cold.index",
        label: "the index of the search, after the pages",
        unit: "s",
        values: indexSeconds,
      },
      { id: "cold.pages", label: "cold build: pages", unit: "pages", values: [pageCount] },
      { id: "cold.command", label: "cold build, whole command", unit: "pages/s", values: commandSpeeds },
      {
        id: "cold.rendering",
        label: "cold build, first to last page",
        unit: "pages/s",
        values: renderingSpeeds,
      },
      {
        id: "cold.cpu.render",
        label: "CPU per page: render processes",
        unit: "ms",
        values: renderCpu.filter((ms) => ms > 0),
      },
      {
        id: "cold.cpu.other",
        label: "CPU per page: publisher and those that read",
        unit: "ms",
        values: otherCpu.filter((ms) => ms > 0),
      },
    ],
  };
}
