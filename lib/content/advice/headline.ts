import { headlineRules } from "@/lib/core/advice-rules";
import { countLetters } from "./letters";
import type { AdviceRule } from "./proof-sheet";
import { spotIn } from "./prose";

/** What search results and phones show of a headline. */
const lengthLimit = 110;

/** Words that keep their full stop wherever they stand: PT Telkom Tbk., and initials. */
const abbreviation = /(?:^|\s)(?:Tbk|Ltd|Inc|Corp|Co|Jr|Sr|dkk|dll|dsb|\p{Lu})\.$/u;

export const adviseOnHeadlineLength: AdviceRule = ({ fields: { title }, data }) => {
  if (title.length <= lengthLimit) return [];
  const count = countLetters(title);
  return count > lengthLimit ? [{ ...data.place(["title"]), finding: headlineRules.long({ count }) }] : [];
};

export const adviseOnHeadlineStop: AdviceRule = ({ fields: { title }, data, prose }) => {
  if (!title.endsWith(".") || title.endsWith("..") || abbreviation.test(title)) return [];
  const block = prose.find(({ kind }) => kind === "headline");
  const spot = block ? spotIn(block, block.text.lastIndexOf(".")) : data.place(["title"]);
  return [{ ...spot, finding: headlineRules.fullStop({}) }];
};
