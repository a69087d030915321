import type { Finding, Issue } from "@/lib/core/issue";
import { issueAt, wholeFile } from "@/lib/core/issue";
import { fileRules } from "@/lib/core/issue-rules";
import { bodyOf } from "./front-matter";
import { guarded } from "./guard";
import { quickReadingMs, toldFaultsLimit } from "./limits";
import type { WordingRecord } from "./record";
import type { SourceFile } from "./source-file";
import type { SourceReading } from "./source-reading";
import { readSource } from "./source-reading";

/**
 * Reads a file that may have been written to do harm: it has so much time and no more, and it is at fault if that, or the
 * room for functions that call themselves, was not enough. One that took long to read is made into HTML on trial, as that
 * takes longer still.
 *
 * As any other fault it is kept from one run to the next, so that only a file that was changed is read again.
 */
export async function readGuarded(
  source: SourceFile,
  timeZone: string,
  wording?: readonly WordingRecord[],
): Promise<SourceReading> {
  const before = process.cpuUsage();
  const read = guarded("dibaca", () => readSource(source, timeZone, wording));
  if (!read.ok) return refused(source, read.finding);
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 > quickReadingMs) {
    const fault = await faultOfRendering(source, read.value);
    if (fault) return refused(source, fault);
  }
  return { ...read.value, issues: shortened(source, read.value.issues) };
}

async function faultOfRendering(source: SourceFile, { record }: SourceReading): Promise<Finding | undefined> {
  const body = record && "body" in record.record ? record.record.body : undefined;
  const markdown = body && bodyOf(source.text);
  if (!body || markdown === undefined) return undefined;
  // Publishers only plan: to most of them the renderer is of no use.
  const { tryRendering } = await import("./markdown/try-rendering");
  const rendered = guarded("dijadikan halaman", () => tryRendering(markdown, body));
  return rendered.ok ? undefined : rendered.finding;
}

function refused({ path }: SourceFile, finding: Finding): SourceReading {
  return { file: path, issues: [issueAt(wholeFile(path), finding)] };
}

/** Of thousands of faults nobody reads more than the first, and each would be shown with its line. */
function shortened({ path }: SourceFile, issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - toldFaultsLimit;
  if (more <= 0) return issues;
  const told = [...issues].sort((a, b) => Number(a.effect === "advice") - Number(b.effect === "advice"));
  const rest = issueAt(wholeFile(path), fileRules.manyFaults({ count: more }));
  return [...told.slice(0, toldFaultsLimit), rest];
}
