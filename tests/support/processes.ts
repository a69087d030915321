import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** How long a process may take to notice that its parent is gone; far more than any does. */
const patienceMs = 20_000;

/** The ids of the processes that were started with a word in their command line, such as a program of the test's own. */
async function processesWith(word: string): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,state=,args="], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split("\n").flatMap((line) => {
    const [processId, state, ...args] = line.trim().split(/\s+/);
    // One that is over stays listed until its parent asks how it ended.
    const isRunning = state !== undefined && !state.startsWith("Z");
    return isRunning && args.join(" ").includes(word) ? [Number(processId)] : [];
  });
}

/** Waits until no process with a word in its command line runs. @returns those that never ended */
export async function untilGone(word: string): Promise<readonly number[]> {
  const startMs = performance.now();
  for (;;) {
    const left = await processesWith(word);
    if (left.length === 0 || performance.now() - startMs > patienceMs) return left;
    await pause(50);
  }
}
