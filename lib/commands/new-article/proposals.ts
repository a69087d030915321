import type { Author } from "@/lib/content/newsroom";
import type { Catalogue } from "@/lib/content/catalogue";
import type { SectionId } from "@/lib/core/ids";
import { instantAt, toIso } from "@/lib/core/instant";
import { listInSection } from "@/lib/queries/articles";
import type { RelatedSuggestion } from "@/lib/queries/suggestions";
import { suggestRelated } from "@/lib/queries/suggestions";
import type { Desk } from "./desk";

/** The section of what is nearest to the words; the first one where nothing is. */
export function proposeSection(catalogue: Catalogue, words: string): SectionId | undefined {
  const [nearest] = suggestRelated(catalogue, { words, topics: [] }, { limit: 1 });
  return nearest?.article.section ?? [...catalogue.sections.keys()][0];
}

/** Who sits at the machine, if that is an author; else who wrote last in the section; else the first author. */
export function proposeAuthor({ catalogue, userName }: Desk, section: SectionId): Author | undefined {
  const authors = [...catalogue.authors.values()];
  const name = userName?.toLowerCase();
  const [last] = listInSection(catalogue, section, { limit: 1 });
  return (
    authors.find((author) => author.name.toLowerCase() === name) ??
    authors.find(({ id }) => last?.authors.includes(id)) ??
    authors[0]
  );
}

/**
 * The minute that it is, on the clock of the site.
 *
 * @example proposeTime(Date.UTC(2026, 10, 30, 2, 5, 59), "Asia/Jakarta"); //=> "2026-11-30T09:05"
 */
export function proposeTime(nowMs: number, timeZone: string): string {
  return toIso(instantAt(nowMs, timeZone)).slice(0, 16);
}

/** As many words as anybody reads of a reason. */
const reasonLimit = 4;

/** @example "tag sama: Telkom; kata sama: lelang, 1" */
export function explainRelated({ sharedTags, sharedStems, isSameSection }: RelatedSuggestion): string {
  const reasons = [
    ...(sharedTags.length > 0 ? [`tag sama: ${sharedTags.join(", ")}`] : []),
    ...(sharedStems.length > 0 ? [`kata sama: ${sharedStems.slice(0, reasonLimit).join(", ")}`] : []),
    ...(isSameSection ? ["satu kanal"] : []),
  ];
  return reasons.join("; ");
}
