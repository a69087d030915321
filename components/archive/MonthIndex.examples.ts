import { monthsOfYears } from "../samples/archive";
import type { MonthIndexProps } from "./MonthIndex";

export const examples = { "two years": { years: monthsOfYears } } satisfies Record<string, MonthIndexProps>;
