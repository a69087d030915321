import { isNativeError } from "node:util/types";
import { createContext, Script } from "node:vm";

/** What came of work that was given so much time. */
export type TimedWork<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

const box = { work: (): void => undefined };
createContext(box);
// The text of the script is always this one: it is Node's way to a clock that stops a function wherever it is.
const script = new Script("work()");

/** How often a machine that does something else may be given twice the time. */
const attemptLimit = 8;

/**
 * Does work that must not take long, and stops it when it does, in the middle of a loop or of a regular expression.
 *
 * It is the work that is limited and not the wait: where the processor was busy with other things, or the machine asleep,
 * it is tried again.
 *
 * @param work may be done more than once, and must leave nothing half done that outlives it: not even its `finally` runs
 */
export function withinTime<Value>(limitMs: number, work: () => Value): TimedWork<Value> {
  for (let attempt = 0; attempt < attemptLimit; attempt += 1) {
    const before = process.cpuUsage();
    const done = runFor(limitMs * 2 ** attempt, work);
    if (done.ok) return done;
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 >= limitMs / 2) return done;
  }
  return { ok: false };
}

function runFor<Value>(limitMs: number, work: () => Value): TimedWork<Value> {
  const results: Value[] = [];
  const outer = box.work;
  box.work = () => {
    results.push(work());
  };
  try {
    script.runInContext(box, { timeout: limitMs });
  } catch (error) {
    if (isTimeout(error)) return { ok: false };
    throw error;
  } finally {
    box.work = outer;
  }
  return { ok: true, value: firstOf(results) };
}

function firstOf<Value>([value]: readonly Value[]): Value {
  if (value === undefined) throw new TypeError("Work that ended has a result");
  return value;
}

/** The error is one of the script's own world, in which `Error` is another class. */
function isTimeout(error: unknown): boolean {
  return isNativeError(error) && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
