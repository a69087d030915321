import { monthNames } from "@/lib/core/indonesian";
import { textRules } from "@/lib/core/advice-rules";
import { noteHits } from "./hits";
import type { AdviceRule } from "./proof-sheet";

const english = new Map(
  "January February March April May June July August September October November December"
    .split(" ")
    .map((name, index) => [name, monthNames[index] ?? ""]),
);
/** Every name that an editor may have typed → the Indonesian one. */
const monthOf = new Map([...english, ...monthNames.map((name) => [name.toLowerCase(), name] as const)]);
const right = new Map(monthNames.map((name) => [name, name]));

const misspelt = [...monthOf.keys()].filter((name) => !right.has(name)).join("|");
const anyMonth = [...new Set([...monthNames, ...english.keys()])].join("|");
const before = String.raw`(?<![\p{L}\p{N}.,/-])`;
const after = String.raw`(?![\p{L}\p{N}]|[-./]\d)`;

const dayFirst = new RegExp(`${before}(\\d{1,2})[ \\u00A0](${misspelt})([ \\u00A0]\\d{4})?${after}`, "gu");
const monthFirst = new RegExp(
  `${before}(${anyMonth})[ \\u00A0](\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00A0](\\d{4})${after}`,
  "gu",
);
const inFigures = new RegExp(`${before}(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})${after}`, "gu");
const yearFirst = new RegExp(`${before}(\\d{4})-(\\d{2})-(\\d{2})${after}`, "gu");

/**
 * EYD V: 13 September 2025. In brackets after the name of a day, newspapers write (13/9/2025), and so may ours.
 */
export const adviseOnDates: AdviceRule = ({ prose }) => [
  ...noteHits(prose, dayFirst, ([found, day = "", month = "", year = ""]) =>
    find(found, day, monthOf.get(month), year.trim()),
  ),
  ...noteHits(prose, monthFirst, ([found, month = "", day = "", year = ""]) =>
    find(found, day, right.get(month) ?? monthOf.get(month), year),
  ),
  ...noteHits(prose, inFigures, (hit, { text }) => {
    const [found, first = "", sign = "", second = "", year = ""] = hit;
    if (/\b(?:nomor|no\.?)\s*$/i.test(text.slice(0, hit.index))) return undefined;
    if (sign === "/" && Number(second) <= 12 && isInBrackets(text, hit.index)) return undefined;
    // Americans write the month first; where only that makes a date, it is meant.
    const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
    return find(found, day, monthNames[Number(month) - 1], year);
  }),
  ...noteHits(prose, yearFirst, ([found, year = "", month = "", day = ""]) =>
    find(found, day, monthNames[Number(month) - 1], year),
  ),
];

/** @param month in Indonesian; `undefined` for one that is none */
function find(value: string, day: string, month: string | undefined, year: string) {
  const isDay = Number(day) >= 1 && Number(day) <= 31;
  const isYear = year === "" || (Number(year) >= 1900 && Number(year) <= 2199);
  if (month === undefined || !isDay || !isYear) return undefined;
  const form = [String(Number(day)), month, year].filter(Boolean).join(" ");
  return textRules.date({ value, form });
}

function isInBrackets(text: string, index: number): boolean {
  return text.lastIndexOf("(", index) > text.lastIndexOf(")", index);
}
