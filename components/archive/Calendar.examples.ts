import { weeks } from "../samples/archive";
import type { CalendarProps } from "./Calendar";

export const examples = { october: { caption: "Oktober 2025", weeks } } satisfies Record<
  string,
  CalendarProps
>;
