import type { Figure, Unit } from "./figure";
import { valueOf } from "./figure";
import type { Goal } from "./goals";
import { goalOf, isMet } from "./goals";

/** What was measured with one corpus. */
export interface SizeReport {
  readonly articleCount: number;
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

/** The figures of one corpus: each with how far its values lie apart, its goal, and whether it is reached. */
export function describeSize({ articleCount, figures, notes }: SizeReport): string {
  const rows = figures.map((figure) => {
    const goal = goalOf(figure.id, articleCount);
    const value = valueOf(figure);
    return [
      figure.label,
      writeValue(value, figure.unit),
      rangeOf(figure),
      String(figure.values.length),
      goal ? writeGoal(goal, figure.unit) : "",
      goal ? verdictOf(value, goal) : "",
    ];
  });
  const title = `${writeCount(articleCount)} articles`;
  const head = ["", "median", "lowest–highest", "runs", "goal", ""];
  return [`\n${title}`, ...alignRows([head, ...rows]), ...notes.map((note) => `Note: ${note}`)].join("\n");
}

/** All corpora side by side, and how each figure grows from one to the next. */
export function describeGrowth(reports: readonly SizeReport[]): string {
  const first = reports[0];
  if (!first) return "";
  const labels = new Map(reports.flatMap(({ figures }) => figures.map(({ id, label }) => [id, label])));
  const rows = [...labels].map(([id, label]) => {
    let before: number | undefined;
    const cells = reports.flatMap(({ articleCount, figures }) => {
      const figure = figures.find((candidate) => candidate.id === id);
      if (!figure) return ["", "", ""];
      const value = valueOf(figure);
      // From nothing to something is no factor.
      const factor = before === undefined || before === 0 ? "" : `× ${(value / before).toFixed(2)}`;
      before = value;
      const goal = goalOf(id, articleCount);
      return [writeValue(value, figure.unit), goal ? verdictOf(value, goal) : "", factor];
    });
    return [label.replace(/\d+ (lists|related pages)/, "$1"), ...cells];
  });
  const head = ["", ...reports.flatMap(({ articleCount }) => [writeCount(articleCount), "", "growth"])];
  return ["\nAll sizes; growth is from one size to the next", ...alignRows([head, ...rows])].join("\n");
}

/** How many goals were there, and which were missed. */
export function describeVerdict(reports: readonly SizeReport[]): string {
  const judged = reports.flatMap(({ articleCount, figures }) =>
    figures.flatMap((figure) => {
      const goal = goalOf(figure.id, articleCount);
      return goal ? [{ figure, goal, articleCount, isReached: isMet(valueOf(figure), goal) }] : [];
    }),
  );
  const missed = judged.filter(({ isReached }) => !isReached);
  const lines = missed.map(({ figure, goal, articleCount }) => {
    const value = writeValue(valueOf(figure), figure.unit);
    const where = `${writeCount(articleCount)} articles, ${figure.label}`;
    return `  MISSED  ${where}: ${value}, goal ${writeGoal(goal, figure.unit)}`;
  });
  const reached = judged.length - missed.length;
  return [`\n${String(reached)} of ${String(judged.length)} goals reached.`, ...lines].join("\n");
}

function verdictOf(value: number, goal: Goal): string {
  return isMet(value, goal) ? "ok" : "MISSED";
}

function rangeOf({ values, unit }: Figure): string {
  if (values.length < 2) return "";
  return `${writeNumber(Math.min(...values), unit)}–${writeNumber(Math.max(...values), unit)}`;
}

function writeGoal(goal: Goal, unit: Unit): string {
  return "atMost" in goal ? `≤ ${writeLimit(goal.atMost, unit)}` : `≥ ${writeLimit(goal.atLeast, unit)}`;
}

function writeLimit(value: number, unit: Unit): string {
  return `${String(value)} ${unit}`;
}

function writeValue(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return "not known";
  return Number.isFinite(value) ? `${writeNumber(value, unit)} ${unit}` : "never";
}

function writeNumber(value: number, unit: Unit): string {
  switch (unit) {
    case "s":
      return value.toFixed(value < 10 ? 3 : 1);
    case "ms":
    case "times":
      return value.toFixed(value < 10 ? 2 : 1);
    case "%":
    case "KB":
      return value.toFixed(1);
    case "CLS":
      return value.toFixed(3);
    case "pages/s":
    case "pages":
    case "MB":
    case "faults":
    case "requests/s":
    case "requests":
    case "points":
      return value.toFixed(0);
  }
}

function writeCount(count: number): string {
  return count.toLocaleString("en");
}

/** The first column to the left, numbers to the right. */
function alignRows(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
