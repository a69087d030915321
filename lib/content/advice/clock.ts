import { textRules } from "@/lib/core/advice-rules";
import { noteHits } from "./hits";
import type { AdviceRule } from "./proof-sheet";

/** A time of day after `jam`, which is how long something takes: `jam 10:30`, `jam 9 pagi`, `jam 21 WIB`. */
const hours =
  /(?<![\p{L}\p{N}-])jam[ \u00A0]([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(?![\p{L}\p{N}]|[.,:]\d)(?=([ \u00A0](?:pagi|siang|sore|petang|malam|WIB|WITA|WIT)(?!\p{L}))?)/giu;

/** Dictionary and newspapers alike: `pukul` for a point in time, with a full stop between hour and minute as on this site. */
export const adviseOnClock: AdviceRule = ({ prose }) =>
  noteHits(prose, hours, ([value, hour = "", minute, partOfDay]) => {
    // `Jam 10` alone may be a model of a watch.
    if (minute === undefined && partOfDay === undefined) return undefined;
    const form = minute === undefined ? `pukul ${hour}` : `pukul ${hour}.${minute}`;
    return textRules.clock({ value, form });
  });
