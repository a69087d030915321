import { existsSync, readFileSync } from "node:fs";

/**
 * Sums up the reports of both test runners. Arguments: the exit status of the last step, its name, and what `npm test`
 * printed. Ends with 1 when a step failed or no test ran.
 */
const [statusText = "1", step = "", log = ""] = process.argv.slice(2);
const status = Number(statusText);

const reports = [
  read(".cache/test-results/vitest.json", (report) => [report.numPassedTests, report.numFailedTests]),
  read(".cache/test-results/playwright.json", ({ stats }) => [
    stats.expected + stats.flaky,
    stats.unexpected,
  ]),
];
const passed = reports.reduce((sum, [count]) => sum + count, 0);
let failed = reports.reduce((sum, [, count]) => sum + count, 0);

// Types, lint, a file that can't be loaded, a browser that is not there: a failure that no report counts is one.
if (status !== 0 && failed === 0) {
  failed = 1;
  console.log(`Failed: ${step}${whereabouts()}`);
}
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1;

/** What a report counts; nothing where there is none. */
function read(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : [0, 0];
}

/** The script that npm named last before the step ended: `> warta@0.1.0 lint`. */
function whereabouts() {
  const scripts = [...readFileSync(log, "utf8").matchAll(/^> \S+@\S+ (\S+)$/gm)];
  const last = scripts.at(-1)?.[1];
  return last === undefined ? "" : `, in or right after npm run ${last}`;
}
