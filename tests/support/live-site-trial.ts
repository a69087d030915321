import { onTestFinished } from "vitest";
import type { EditionLoading } from "@/lib/articles";
import type { LiveSiteParts } from "@/lib/publish/live-site";
import { LiveSite } from "@/lib/publish/live-site";
import type { PublishReport } from "@/lib/publish/publisher";
import { EditedNewsroom } from "./edited-newsroom";

const catalogue = new EditedNewsroom().fresh();
export const startMs = Date.parse("2025-09-16T12:00:00Z");
/** Of a publish that found nothing to do. */
export const report: PublishReport = {
  rendered: [],
  removed: [],
  unchangedCount: 0,
  copiedFiles: [],
  removedFiles: [],
  failures: [],
};

/** An edition after which something becomes due at an instant, or nothing does. */
export function loadingDue(nextDueMs: number | undefined): EditionLoading {
  const due = nextDueMs === undefined ? {} : { nextDueMs };
  const { nextDueMs: _, ...rest } = catalogue;
  return { edition: { contentDir: "", catalogue: { ...rest, ...due }, heldPaths: new Set() }, issues: [] };
}

export interface Trial extends Partial<LiveSiteParts> {
  readonly firstDueMs?: number;
}

/** A live site whose world is a few lists, and whose clock stands until it is set. */
export function liveSite({ firstDueMs, ...parts }: Trial = {}) {
  const seen = {
    nowMs: startMs,
    reads: new Array<readonly string[] | "all">(),
    editions: new Array<number>(),
    published: 0,
    failures: new Array<unknown>(),
  };
  const live = new LiveSite(
    {
      read: (files) => {
        seen.reads.push(files ?? "all");
        return Promise.resolve();
      },
      editionAt: (nowMs) => {
        seen.editions.push(nowMs);
        return loadingDue(undefined);
      },
      publish: () => Promise.resolve(report),
      now: () => seen.nowMs,
      isIntact: () => true,
      onRead: () => undefined,
      onPublished: () => {
        seen.published += 1;
      },
      onFailed: (error) => {
        seen.failures.push(error);
      },
      ...parts,
    },
    firstDueMs,
  );
  onTestFinished(() => live.close());
  return { live, seen };
}
