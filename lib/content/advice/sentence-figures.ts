import { textRules } from "@/lib/core/advice-rules";
import { noteHits } from "./hits";
import type { AdviceRule } from "./proof-sheet";
import { hidden } from "./prose";

/**
 * A figure and a word in small letters, where a sentence begins: at the start of a text, or after a full stop that ends
 * a whole word; the signs of bold text and of a link may stand before it. Abbreviations (hlm. 5) are shorter than that, and names (5G, 1.4 GHz) don't go on in small letters.
 */
const opening = new RegExp(
  String.raw`(?<=^\s*${hidden}{0,3}|\p{Ll}{5}[.!?]["”’)]{0,2}[ \n])(\d[\d.,]*\d|\d) (?=\p{Ll}{2})`,
  "gu",
);

/** EYD V: no sentence begins with a figure. */
export const adviseOnSentenceFigures: AdviceRule = ({ prose }) =>
  noteHits(
    prose.filter(({ kind }) => kind === "paragraph" || kind === "standfirst"),
    opening,
    ([, value = ""]) => {
      const isYear = /^(?:19|20)\d{2}$/.test(value);
      return textRules.sentenceFigure({ value, form: `${isYear ? "Pada" : "Sebanyak"} ${value}` });
    },
  );
