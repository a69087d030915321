import type { Day } from "@/lib/core/ids";
import { searchPath } from "./paths";

/** Where the index of the search is, what it is made of, and the script that asks it. */

/** Names the parts of the index that hold now. */
export const searchDirectoryPath = `${searchPath}/indeks.json`;
export const searchScriptPath = "/enhance/cari.js";

/** A file for each day, in the publisher's own folder, so that it is never served. */
export const searchDaysFolder = "/.warta/cari";

export function searchDayPath(day: Day): string {
  return `${searchDaysFolder}/${day}.json`;
}
