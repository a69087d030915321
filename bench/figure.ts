import { median } from "./statistics";

export type Unit =
  | "s"
  | "ms"
  | "pages/s"
  | "pages"
  | "MB"
  | "KB"
  | "%"
  | "times"
  | "faults"
  | "requests"
  | "requests/s"
  | "points"
  | "CLS";

/** One thing that was measured, several times. */
export interface Figure {
  /** Stands for the same thing whatever the size of the corpus. */
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly values: readonly number[];
  /** The highest counts where one peak is one too many; elsewhere the median. */
  readonly isPeak?: boolean;
}

/** What a measurement gives: figures, and sentences on what could not be measured or must be known. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly notes?: readonly string[];
}

export function valueOf({ values, isPeak = false }: Figure): number {
  return isPeak ? Math.max(...values) : median(values);
}
