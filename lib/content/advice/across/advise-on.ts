import type { Issue } from "@/lib/core/issue";
import { collectRecords } from "../../records";
import type { SourceReading } from "../../source-reading";
import type { DeskRule, ProofreadArticle } from "./desk";
import { adviseOnOwnAddresses } from "./own-addresses";
import { adviseOnPictureWidths } from "./picture-widths";
import { adviseOnRelated } from "./related-both-ways";
import { adviseOnTags } from "./tag-spellings";
import { adviseOnDraftTimes, adviseOnTimesAhead } from "./times";
import { adviseOnTwinHeadlines } from "./twin-headlines";

/** No rule needs what another found; what a picture says of one article comes before what articles say of each other. */
const rules: readonly DeskRule[] = [
  adviseOnPictureWidths,
  adviseOnTags,
  adviseOnRelated,
  adviseOnOwnAddresses,
  adviseOnTwinHeadlines,
  adviseOnTimesAhead,
  adviseOnDraftTimes,
];

/**
 * All advice on a newsroom: that on each article, and that on articles held against each other. It is worked out when
 * somebody asks; publishing never does.
 *
 * @param readings in the order of their paths, from a store that proofreads
 */
export function adviseOn(readings: readonly SourceReading[], nowMs: number): Issue[] {
  const { value: records } = collectRecords(readings);
  const articles = readings.flatMap(({ proof, record }): ProofreadArticle[] => {
    if (!proof || record?.kind !== "article") return [];
    const isItsSlugs = records?.articles.get(record.record.slug) === record.record;
    const isGone = record.record.fields.status === "withdrawn";
    return isItsSlugs && !isGone ? [{ record: record.record, ...proof.spots }] : [];
  });
  const alone = readings.flatMap(({ proof }) => proof?.advice ?? []);
  // Without a site there is nothing to hold articles against, and `check` says so.
  if (!records) return alone;
  const { pictures, site } = records;
  const desk = { articles, pictures, nowMs, origin: site.url, timeZone: site.timeZone };
  return [...alone, ...rules.flatMap((advise) => advise(desk))];
}
