import { replyAdviceRules, sponsorAdviceRules } from "@/lib/core/advice-rules";
import type { AdviceRule } from "./proof-sheet";

/** Readers are told who speaks: who paid for a text, and whose the reply is. */
export const adviseOnNamesDue: AdviceRule = ({ fields, data }) => [
  ...(fields.kind === "sponsored" && !fields.sponsor
    ? [{ ...data.place(["kind"]), finding: sponsorAdviceRules.missing({}) }]
    : []),
  ...fields.corrections.flatMap(({ kind, by }, index) =>
    kind === "hak-jawab" && by === undefined
      ? [{ ...data.place(["corrections", index, "kind"]), finding: replyAdviceRules.nameless({}) }]
      : [],
  ),
];
