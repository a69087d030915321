import { searchPath } from "@/lib/site/paths";
import { searchDirectoryPath } from "@/lib/site/search-paths";
import type { SearchDirectory, SearchPart } from "../directory";
import { parseDirectory } from "../directory";
import { toIndexQuery } from "../search-words";
import type { Hit, Pagefind } from "./pagefind";
import { isPagefind } from "./pagefind";
import type { Question } from "./question";

/** What was found, and where it was looked for. */
export interface Answer {
  readonly hits: readonly Hit[];
  /** How many articles were looked through, the oldest of what day. */
  readonly searchedCount: number;
  readonly since: string;
  /** How many older ones were not. */
  readonly leftCount: number;
}

/** So many articles are looked through at first, in whole parts; more only when the reader asks, who pays for each. */
const firstReach = 300;
/** By this factor a reader's wish for older ones goes further back. */
const reachGrowth = 8;
const weights = { title: 5, tag: 2, penulis: 1, akar: 4, tampil: 0.1 };

/** The index of one instant, with as many of its parts as were needed so far. */
class LoadedIndex {
  private readonly merged = new Map<string, Promise<void>>();

  private constructor(
    readonly directory: SearchDirectory,
    private readonly pagefind: Pagefind,
  ) {}

  static async load(directory: SearchDirectory): Promise<LoadedIndex> {
    const basePath = `${searchPath}/${directory.engine}/`;
    const module: unknown = await import(`${basePath}pagefind.js`);
    if (!isPagefind(module)) throw new TypeError("This is not Pagefind");
    const pagefind = module.createInstance({
      basePath,
      noWorker: true,
      metaCacheTag: "",
      ranking: { metaWeights: weights },
    });
    await pagefind.init();
    return new LoadedIndex(directory, pagefind);
  }

  async search(
    { query, section, year, isNewestFirst }: Question,
    parts: readonly SearchPart[],
  ): Promise<readonly Hit[]> {
    await Promise.all(parts.map((part) => this.merge(part.folder)));
    const { results } = await this.pagefind.search(toIndexQuery(query), {
      filters: { ...(section !== "" && { kanal: section }), ...(year !== "" && { tahun: year }) },
      sort: isNewestFirst ? { waktu: "desc" } : {},
    });
    return results;
  }

  private merge(folder: string): Promise<void> {
    let merging = this.merged.get(folder);
    if (!merging) {
      merging = this.pagefind.mergeIndex(`${searchPath}/${folder}/`, { metaCacheTag: "" });
      this.merged.set(folder, merging);
    }
    return merging;
  }
}

/** The search of the site: what of it is loaded, and how far back it looks. */
export class Engine {
  private index: Promise<LoadedIndex> | undefined;
  private reach = firstReach;

  /** The years of which there are articles, the newest first. */
  async years(): Promise<readonly string[]> {
    const { directory } = await this.loaded();
    const years = directory.parts.flatMap(({ from, to }) => [to.slice(0, 4), from.slice(0, 4)]);
    return [...new Set(years)];
  }

  lookFurther(): void {
    this.reach *= reachGrowth;
  }

  /**
   * The parts that a reader has begun with may have been taken away by a publish since; what is missing, Pagefind passes
   * over without a word. So the directory is looked at after each search, and if it is another the search is done again.
   */
  async ask(question: Question): Promise<Answer> {
    const index = await this.loaded();
    const asking = this.askOf(index, question);
    const answer = await asking.catch(() => undefined);
    const directory = await fetchDirectory().catch(() => index.directory);
    if (answer && JSON.stringify(directory) === JSON.stringify(index.directory)) return answer;
    this.index = undefined;
    return this.askOf(await this.loaded(), question);
  }

  private async askOf(index: LoadedIndex, question: Question): Promise<Answer> {
    const all = index.directory.parts.filter((part) => holdsYear(part, question.year));
    const parts = question.year === "" ? newest(all, this.reach) : all;
    const searchedCount = count(parts);
    return {
      hits: await index.search(question, parts),
      searchedCount,
      since: parts.at(-1)?.from ?? "",
      leftCount: count(all) - searchedCount,
    };
  }

  private loaded(): Promise<LoadedIndex> {
    this.index ??= fetchDirectory()
      .then((directory) => LoadedIndex.load(directory))
      .catch((error: unknown) => {
        this.index = undefined;
        throw error;
      });
    return this.index;
  }
}

async function fetchDirectory(): Promise<SearchDirectory> {
  const response = await fetch(searchDirectoryPath, { cache: "no-cache" });
  const directory = response.ok ? parseDirectory(await response.text()) : undefined;
  if (!directory) throw new Error(`${searchDirectoryPath} can't be read`);
  return directory;
}

/** As many of the newest parts as it takes for so many articles. */
function newest(parts: readonly SearchPart[], articleCount: number): readonly SearchPart[] {
  const taken: SearchPart[] = [];
  for (const part of parts) {
    if (count(taken) >= articleCount) break;
    taken.push(part);
  }
  return taken;
}

function holdsYear({ from, to }: SearchPart, year: string): boolean {
  return year === "" || (from.slice(0, 4) <= year && year <= to.slice(0, 4));
}

function count(parts: readonly SearchPart[]): number {
  return parts.reduce((sum, part) => sum + part.count, 0);
}
