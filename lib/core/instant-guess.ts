import { monthNames } from "./indonesian";
import { parseInstant } from "./instant";

/** What somebody probably meant who wrote a time in another form than ours, for the messages of rules. */

const clock = String.raw`[T ,]+(?:pukul +|jam +)?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?: *(?<zone>WIB|WITA|WIT))?`;
const forms = [
  new RegExp(String.raw`^(?<day>\d{1,2})[-/. ](?<month>\d{1,2}|\p{L}+)[-/. ](?<year>\d{4})${clock}$`, "iu"),
  new RegExp(String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})${clock}$`, "iu"),
];

const offsets: ReadonlyMap<string, string> = new Map([
  ["WIB", "+07:00"],
  ["WITA", "+08:00"],
  ["WIT", "+09:00"],
]);

/**
 * @returns `undefined` when it is anybody's guess
 * @example
 * guessInstant("13/9/2025 10.15 WITA"); //=> "2025-09-13T10:15+08:00"
 */
export function guessInstant(text: string): string | undefined {
  const weekday = /^\p{L}+, */u;
  const bare = text.trim().replace(weekday, "");
  const parts = forms.map((form) => form.exec(bare)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const { year = "", month = "", day = "", hour = "", minute = "", zone = "" } = parts;
  const two = (number: string) => number.padStart(2, "0");
  const offset = offsets.get(zone.toUpperCase()) ?? "";
  const guess = `${year}-${two(monthNumber(month))}-${two(day)}T${two(hour)}:${minute}${offset}`;
  return parseInstant(guess, "UTC").ok ? guess : undefined;
}

function monthNumber(word: string): string {
  if (/^\d+$/.test(word)) return word;
  const wanted = word.toLowerCase();
  return String(monthNames.findIndex((name) => name.toLowerCase() === wanted) + 1);
}

/**
 * How many days a month has, where a date counts on more.
 *
 * @returns `undefined` when the day is not what is wrong with it
 * @example
 * lastDayOf("2025-02-30T10:15"); //=> { month: "Februari 2025", day: 28 }
 */
export function lastDayOf(text: string): { readonly month: string; readonly day: number } | undefined {
  const [, year = "", month = "", day = ""] = /^\s*(\d{4})-(0[1-9]|1[0-2])-(\d{2})/.exec(text) ?? [];
  if (day === "") return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0));
  if (Number(day) <= last.getUTCDate()) return undefined;
  return { month: `${monthNames[last.getUTCMonth()] ?? ""} ${year}`, day: last.getUTCDate() };
}
