import type { SearchDayView } from "@/lib/views/documents/search-day";

/** A line for each article, so that who only wants to know how many there are need not take it apart. */
export function toSearchDay({ records }: SearchDayView): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
