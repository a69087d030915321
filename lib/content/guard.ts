import type { Finding } from "@/lib/core/issue";
import { bodyRules, fileRules } from "@/lib/core/issue-rules";
import { readingLimitMs } from "./limits";
import { withinTime } from "./time-limit";

export type GuardedWork<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly finding: Finding };

/**
 * Does what a text that may have been written to do harm asks for: as long as it may take, and as deep as it may go.
 *
 * @param step what is done to the file, for the fault
 */
export function guarded<Value>(step: string, work: () => Value): GuardedWork<Value> {
  try {
    const done = withinTime(readingLimitMs, work);
    if (done.ok) return done;
    return { ok: false, finding: fileRules.tooSlow({ step, seconds: readingLimitMs / 1000 }) };
  } catch (error) {
    // Functions that call themselves had no more room, where nobody thought of it.
    if (error instanceof RangeError) return { ok: false, finding: bodyRules.tangled({}) };
    throw error;
  }
}
