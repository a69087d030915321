import { advice, fault } from "../samples/preview";
import type { IssueListProps } from "./IssueList";

export const examples = {
  "a fault and advice": { issues: [fault, advice] },
} satisfies Record<string, IssueListProps>;
