import type { Instant } from "@/lib/core/instant";
import type { MakingOptions } from "./build-catalogue";
import { buildCatalogue } from "./build-catalogue";
import type { EditorsCatalogue, UpcomingChange } from "./catalogue";
import { CatalogueMemory } from "./catalogue-memory";
import type { ArticleRecord } from "./record";
import { atSiteUrl, collectRecords } from "./records";
import type { SourceReading } from "./source-reading";
import { isPublicAt, visibleAt } from "./state";

/**
 * Makes what editors see of a newsroom, one edition after the other.
 *
 * What is wrong is not told here: it is what it is for readers, and their catalogue tells it.
 */
export class EditorsCatalogueMaker {
  private readonly memory = new CatalogueMemory();

  /**
   * @param readings of all files, in the order of their paths
   * @returns `undefined` when nothing can be made without `site.yaml`
   */
  make(
    readings: Iterable<SourceReading>,
    nowMs: number,
    options: Omit<MakingOptions, "mayKeep" | "isSound"> = {},
  ): EditorsCatalogue | undefined {
    const { value: found } = collectRecords(readings);
    if (!found) return undefined;
    const records = atSiteUrl(found, options.siteUrl);
    // What an article last was is better to look at than nothing.
    const making = { ...options, memory: this.memory, mayKeep: () => true, audience: "editors" as const };
    const { catalogue } = buildCatalogue(records, nowMs, making);
    const upcoming = [...records.articles.values()]
      .flatMap((record) => upcomingOf(record, nowMs))
      .sort((a, b) => a.at.epochMs - b.at.epochMs);
    return { ...catalogue, audience: "editors", upcoming };
  }
}

function upcomingOf(record: ArticleRecord, nowMs: number): readonly UpcomingChange[] {
  const { slug, head } = record;
  if (!isPublicAt(record, nowMs)) return [];
  const { updatedAt, withdrawnAt, correctedAt } = head;
  const ahead = (kind: UpcomingChange["kind"], at: Instant | undefined): readonly UpcomingChange[] =>
    at === undefined || visibleAt(at, nowMs) ? [] : [{ slug, kind, at }];
  return [
    ...ahead("update", updatedAt),
    ...correctedAt.flatMap((at) => ahead("correction", at)),
    ...ahead("withdrawal", withdrawnAt),
  ];
}
