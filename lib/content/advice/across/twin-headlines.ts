import { acrossRules } from "@/lib/core/advice-rules";
import { issueAt } from "@/lib/core/issue";
import type { ArticleRecord } from "../../record";
import type { DeskRule } from "./desk";

/**
 * Articles under one headline, whatever its capitals, spaces and signs. The one that came last is told: it is on somebody's
 * desk.
 */
export const adviseOnTwinHeadlines: DeskRule = ({ articles }) => {
  const firsts = new Map<string, ArticleRecord>();
  const inOrder = articles.map(({ record, titleSpot }) => ({
    record,
    titleSpot,
    at: record.head.publishedAt.epochMs,
  }));
  inOrder.sort((a, b) => a.at - b.at);
  return inOrder.flatMap(({ record, titleSpot }) => {
    const { file, head, fields } = record;
    // A draft has no readers whom it could confuse.
    if (head.status === "draft") return [];
    const sound = soundOf(fields.title);
    const first = firsts.get(sound);
    if (first)
      return [issueAt({ file, ...titleSpot }, acrossRules.twin({ value: fields.title, other: first.file }))];
    if (sound !== "") firsts.set(sound, record);
    return [];
  });
};

/** @example soundOf("Harga “Naik” Lagi!"); //=> "harga naik lagi" */
function soundOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
