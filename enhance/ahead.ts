import { speculationRules } from "@/lib/site/page-scripts";
import { make } from "./elements";

/** Has the browser fetch the next page when its link is pointed at, if it knows how. */
export function fetchAhead(): void {
  document.head.append(make("script", { type: "speculationrules" }, speculationRules));
}

/** Whether a reader asked to save data, or is on a line on which every byte counts. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  if (typeof connection !== "object" || connection === null) return false;
  const isSlow = String(Reflect.get(connection, "effectiveType")).includes("2g");
  return isSlow || Reflect.get(connection, "saveData") === true;
}
