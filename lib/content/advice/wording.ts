import { textRules } from "@/lib/core/advice-rules";
import type { WordingRecord } from "../record";
import { noteHits } from "./hits";
import type { AdviceRule } from "./proof-sheet";
import type { ProseBlock } from "./prose";
import { hidden } from "./prose";

interface WordFinder {
  readonly pattern: RegExp;
  /** Word in small letters → what to write instead. */
  readonly betterOf: ReadonlyMap<string, string>;
}

/** Making the pattern takes longer than to look through an article with it. */
const finders = new WeakMap<readonly WordingRecord[], WordFinder>();

/**
 * Words of the newsroom's list. A word with a capital letter within a sentence is a name, and what stands in quotation
 * marks is what somebody said or wrote: both are left alone. In a headline every word may have a capital, so only phrases
 * are looked for there.
 */
export const adviseOnWording: AdviceRule = ({ prose, wording }) => {
  if (wording.length === 0) return [];
  const { pattern, betterOf } = finderOf(wording);
  return noteHits(prose, pattern, ({ 0: found, index }, block) => {
    const word = found.toLowerCase().replace(/\s+/g, " ");
    const form = betterOf.get(word);
    if (form === undefined || !isOwnWord(found, index, block)) return undefined;
    const value = found.replace(/\s+/g, " ");
    const [suffix = ""] = /^-?nya/.exec(block.text.slice(index + found.length)) ?? [];
    // What is no word itself, but says how to do better, takes no ending.
    const isWord = suffix !== "" && /^[\p{L} ]+$/u.test(form) && !form.includes(" atau ");
    return textRules.wording(isWord ? { value: value + suffix, form: `${form}nya` } : { value, form });
  });
};

function finderOf(wording: readonly WordingRecord[]): WordFinder {
  const known = finders.get(wording);
  if (known) return known;
  // The longest first, so that a phrase is found before a word in it.
  const words = wording.map(({ word }) => word).sort((a, b) => b.length - a.length);
  const any = words.map((word) => word.replaceAll(" ", String.raw`\s+`)).join("|");
  // Addresses, handles and compounds go on where a word of its own would end.
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_./#@&-])(?:${any})(?=(?:-?nya)?(?![\p{L}\p{N}_@&-]|[./]\p{L}))`,
    "giu",
  );
  const finder = { pattern, betterOf: new Map(wording.map(({ word, better }) => [word, better])) };
  finders.set(wording, finder);
  return finder;
}

/** The signs of bold text and of a link may stand before its first word. */
const sentenceStart = new RegExp(`(?:^|[.!?:]["”]*\\s)\\s*${hidden}{0,3}$`, "u");

function isOwnWord(found: string, index: number, { kind, text }: ProseBlock): boolean {
  const before = text.slice(0, index);
  if (isQuoted(before)) return false;
  if (found === found.toLowerCase()) return true;
  if (kind === "headline") return /\s/.test(found);
  const isCapitalised = found.slice(1) === found.slice(1).toLowerCase();
  const isNameLater = /^\S*\s+\p{Lu}/u.test(text.slice(index + found.length));
  return isCapitalised && sentenceStart.test(before) && !isNameLater;
}

/** Whether quotation marks are open at the end of a text. */
function isQuoted(before: string): boolean {
  const isCurly = before.lastIndexOf("“") > before.lastIndexOf("”");
  return isCurly || before.split('"').length % 2 === 0;
}
