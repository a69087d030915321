import { corrections } from "../samples/article";
import type { CorrectionBoxProps } from "./CorrectionBox";

export const examples = {
  one: { corrections: corrections.slice(1) },
  two: { corrections },
} satisfies Record<string, CorrectionBoxProps>;
