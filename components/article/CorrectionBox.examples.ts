import { answers, corrections } from "../samples/article";
import type { CorrectionBoxProps } from "./CorrectionBox";

export const examples = {
  one: { corrections: corrections.slice(1), answers: [] },
  two: { corrections, answers: [] },
  "of a full reply": { corrections: [], answers },
  "of a full reply that was corrected": { corrections: corrections.slice(1), answers },
} satisfies Record<string, CorrectionBoxProps>;
