import { headlineRules } from "@/lib/core/advice-rules";
import { countLetters } from "./letters";
import type { AdviceRule } from "./proof-sheet";

/** About as much as lists and previews have room for. */
const lengthLimit = 200;

export const adviseOnStandfirst: AdviceRule = ({ fields: { description }, data }) => {
  if (description.length <= lengthLimit) return [];
  const count = countLetters(description);
  return count > lengthLimit
    ? [{ ...data.place(["description"]), finding: headlineRules.standfirst({ count }) }]
    : [];
};
