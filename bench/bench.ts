import type { Figure } from "./figure";
import type { CorpusArticle } from "./corpus";
import { articleAt } from "./corpus";
import type { ProcessUsage } from "./process-usage";
import type { Site } from "./site";
import type { Workplace } from "./workplace";

/** What a measurement works with: a corpus of one size, its site, and how often to measure. */
export interface Bench {
  readonly workplace: Workplace;
  readonly site: Site;
  readonly articleCount: number;
  readonly runCount: number;
  readonly memory: MemoryPeaks;
  /** Says what is being done. */
  readonly tell: (doing: string) => void;
}

/** The articles that are edited: one in the midst of the archive, and the one that most lists show. */
export function editedArticles({ articleCount }: Pick<Bench, "articleCount">) {
  return { middle: articleAt(Math.floor(articleCount / 2)), newest: articleAt(0) };
}

/** The articles that were published next after one, which may show it. */
export function articlesAfter({ index }: CorpusArticle): readonly CorpusArticle[] {
  return Array.from({ length: index }, (_, step) => articleAt(index - 1 - step));
}

/** The most memory that any process took in any of the measurements. */
export class MemoryPeaks {
  private readonly peaks = new Map<ProcessUsage["role"], number>();

  note(usage: readonly ProcessUsage[]): void {
    for (const { role, peakMegabytes } of usage)
      this.peaks.set(role, Math.max(peakMegabytes, this.peaks.get(role) ?? 0));
  }

  figures(): readonly Figure[] {
    const figure = (id: string, label: string, role: ProcessUsage["role"]): readonly Figure[] => {
      const peak = this.peaks.get(role);
      return peak === undefined ? [] : [{ id, label, unit: "MB", values: [peak], isPeak: true }];
    };
    return [
      ...figure("memory.publisher", "peak memory: the publisher", "main"),
      ...figure("memory.render", "peak memory: any one render process", "render"),
      ...figure("memory.other", "peak memory: any one other process", "other"),
    ];
  }
}
