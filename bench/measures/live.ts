import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findShown, timeArrivals } from "../arrival";
import type { Bench } from "../bench";
import { articlesAfter, editedArticles } from "../bench";
import type { Command } from "../command";
import { freshSentence, freshTitle, save, titleIn, withLastSentence, withTitle } from "../edit";
import type { Figure, Measured } from "../figure";
import { publishEnd } from "../site";

const startLimitMs = 3 * 60 * 60 * 1000;
const saveLimitMs = 60_000;
/** Between two saves, as by a person who looks at the page; nothing is under way then. */
const pauseMs = 300;

/** `npm start`: how long after a save the files on disk are other ones. */
export async function measureLive(bench: Bench): Promise<Measured> {
  const { site, runCount, memory, tell } = bench;
  tell("npm start, until it serves");
  const command = await site.start(startLimitMs);
  // Every figure is of single saves, so there are more of them than of whole builds.
  const saves = new Saves(command, runCount * 2 + 1);
  try {
    const { middle, newest } = editedArticles(bench);
    await saves.first(path.join(site.contentDir, middle.file));
    const figures: Figure[] = [];
    for (const [name, article] of Object.entries({ newest, middle })) {
      const label = `save, ${name === "newest" ? "newest" : "mid-archive"} title`;
      tell(label);
      const file = path.join(site.contentDir, article.file);
      const shown = await findShown(site.siteDir, article, articlesAfter(article), await titleIn(file));
      const { page, lists, neighbours } = shown;
      const times = await saves.times([page, ...lists, ...neighbours], async () => {
        const title = freshTitle();
        return { file, text: await withTitle(file, title), words: title };
      });
      const slowest = (files: readonly string[]) => times.map((arrived) => slowestOf(arrived, files));
      const counts = `${String(lists.length)} lists`;
      figures.push(
        { id: `live.${name}.page`, label: `${label} → its page`, unit: "s", values: slowest([page]) },
        {
          id: `live.${name}.lists`,
          label: `${label} → page and ${counts}`,
          unit: "s",
          values: slowest([page, ...lists]),
        },
        {
          id: `live.${name}.all`,
          label: `${label} → also ${String(neighbours.length)} related pages`,
          unit: "s",
          values: slowest([page, ...lists, ...neighbours]),
        },
      );
    }
    tell("save, body");
    const file = path.join(site.contentDir, middle.file);
    const page = path.join(site.siteDir, "artikel", `${middle.slug}.html`);
    const times = await saves.times([page], async () => {
      const sentence = freshSentence();
      return { file, text: await withLastSentence(file, sentence), words: sentence };
    });
    const values = times.map((arrived) => slowestOf(arrived, [page]));
    figures.push({ id: "live.body", label: "save, body → its page", unit: "s", values });
    return { figures };
  } finally {
    memory.note((await command.stop()).usage);
  }
}

interface Save {
  readonly file: string;
  readonly text: string;
  /** Words that are only in the saved version. */
  readonly words: string;
}

/** Saves one after the other, each once the site has come to rest. */
class Saves {
  constructor(
    private readonly command: Command,
    private readonly count: number,
  ) {}

  /** A save that is not counted: what the start still had under way is over after it, and the code is warm. */
  async first(file: string): Promise<void> {
    await this.one([], { file, text: await withLastSentence(file, freshSentence()), words: "" });
  }

  async times(
    files: readonly string[],
    make: () => Promise<Save>,
  ): Promise<readonly ReadonlyMap<string, number>[]> {
    const times: ReadonlyMap<string, number>[] = [];
    for (let turn = 0; turn < this.count; turn += 1) times.push(await this.one(files, await make()));
    return times;
  }

  private async one(files: readonly string[], { file, text, words }: Save) {
    const from = this.command.output.length;
    const startedMs = await save(file, text);
    const arrived = await timeArrivals(files, words, startedMs, saveLimitMs);
    await this.command.waitFor(publishEnd, saveLimitMs, from);
    await wait(pauseMs);
    return arrived;
  }
}

function slowestOf(arrived: ReadonlyMap<string, number>, files: readonly string[]): number {
  return Math.max(...files.map((file) => arrived.get(file) ?? Number.POSITIVE_INFINITY));
}
