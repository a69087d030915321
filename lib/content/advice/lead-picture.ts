import { pictureAdviceRules } from "@/lib/core/advice-rules";
import type { AdviceRule } from "./proof-sheet";

/** Its `alt` is a required field, so it is never missing here. */
export const adviseOnLeadPicture: AdviceRule = ({ fields: { image }, data }) => {
  if (!image) return [];
  const place = data.keyPlace(["image"]);
  const facts = { value: image.src };
  return [
    ...(image.caption === undefined ? [{ ...place, finding: pictureAdviceRules.caption(facts) }] : []),
    ...(image.credit === undefined ? [{ ...place, finding: pictureAdviceRules.credit(facts) }] : []),
  ];
};
