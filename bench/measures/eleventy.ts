import { setTimeout as wait } from "node:timers/promises";
import { findShown, timeArrivals } from "../arrival";
import type { Bench } from "../bench";
import { articlesAfter, editedArticles } from "../bench";
import type { CommandResult } from "../command";
import { CommandFailed } from "../command";
import { freshTitle, save, titleIn, withTitle } from "../edit";
import { EleventyProject, eleventyVersion, writeLine, writtenIn } from "../eleventy-project";
import type { Figure, Measured } from "../figure";

/** Lists that are not there by then are left stale, in every further turn too, which need not be waited for. */
const saveLimitMs = 60 * 1000;
const pauseMs = 300;

/** The same articles and the same edits with Eleventy. See bench/README.md for what is equal and what is not. */
export async function measureEleventy(bench: Bench): Promise<Measured> {
  bench.tell(`installing Eleventy ${eleventyVersion}`);
  try {
    const project = await EleventyProject.make(bench.workplace, bench.site.contentDir);
    try {
      const built = await measureBuilds(bench, project);
      return { figures: [...built, ...(await measureWatch(bench, project))] };
    } finally {
      await project.remove();
    }
  } catch (error) {
    if (!(error instanceof CommandFailed) || bench.workplace.isClosing) throw error;
    return { figures: [], notes: [`Eleventy was not measured. ${error.message}`] };
  }
}

async function measureBuilds(
  { articleCount, runCount, tell }: Bench,
  project: EleventyProject,
): Promise<readonly Figure[]> {
  const { middle } = editedArticles({ articleCount });
  const file = project.fileOf(middle.file);
  const cold: CommandResult[] = [];
  const edited: CommandResult[] = [];
  for (let run = 1; run <= runCount; run += 1) {
    tell(`Eleventy, builds ${String(run)} of ${String(runCount)}`);
    await project.removeSite();
    cold.push(await project.build());
    await save(file, await withTitle(file, freshTitle()));
    edited.push(await project.build());
  }
  const seconds = (results: readonly CommandResult[]) => results.map((result) => result.seconds);
  const peaks = [...cold, ...edited].flatMap(({ usage }) => usage.map(({ peakMegabytes }) => peakMegabytes));
  const pageCount = writtenIn(cold[0]?.output ?? "");
  return [
    { id: "eleventy.cold", label: "Eleventy: cold build", unit: "s", values: seconds(cold) },
    { id: "eleventy.pages", label: "Eleventy: cold build: pages", unit: "pages", values: [pageCount] },
    { id: "eleventy.edit", label: "Eleventy: build after a title edit", unit: "s", values: seconds(edited) },
    ...(peaks.length === 0 ? [] : [memoryFigure(peaks)]),
  ];
}

function memoryFigure(values: readonly number[]): Figure {
  return { id: "eleventy.memory", label: "Eleventy: peak memory", unit: "MB", values, isPeak: true };
}

async function measureWatch(bench: Bench, project: EleventyProject): Promise<readonly Figure[]> {
  const { runCount, tell } = bench;
  tell("Eleventy, watching");
  const command = await project.watch();
  try {
    const { newest, middle } = editedArticles(bench);
    const figures: Figure[] = [];
    for (const [name, article] of Object.entries({ newest, middle })) {
      const file = project.fileOf(article.file);
      const shown = await findShown(project.siteDir, article, articlesAfter(article), await titleIn(file));
      const pageTimes: number[] = [];
      const listTimes: number[] = [];
      // Its first incremental build is far slower than the others, and is not counted.
      for (let turn = 0; turn <= runCount; turn += 1) {
        const title = freshTitle();
        const text = await withTitle(file, title);
        const from = command.output.length;
        const startedMs = await save(file, text);
        const files = [shown.page, ...shown.lists];
        const arrived = await timeArrivals(files, title, startedMs, saveLimitMs);
        await command.waitFor(writeLine, saveLimitMs, from);
        await wait(pauseMs);
        if (turn === 0) continue;
        const timeOf = (place: string) => arrived.get(place) ?? Number.POSITIVE_INFINITY;
        pageTimes.push(timeOf(shown.page));
        listTimes.push(Math.max(...files.map(timeOf)));
        if (arrived.size < files.length) break;
      }
      const label = `Eleventy: save, ${name === "newest" ? "newest" : "mid-archive"} title`;
      figures.push(
        { id: `eleventy.${name}.page`, label: `${label} → its page`, unit: "s", values: pageTimes },
        {
          id: `eleventy.${name}.lists`,
          label: `${label} → page and ${String(shown.lists.length)} lists`,
          unit: "s",
          values: listTimes,
        },
      );
    }
    return figures;
  } finally {
    await command.stop();
  }
}
