import type { ArticleChange, CorrectionName } from "@/lib/content/history/article-change";
import type { Trail } from "@/lib/content/history/trail";
import type { VersionId } from "@/lib/core/ids";
import { parseVersionId } from "@/lib/core/ids";
import type { Instant } from "@/lib/core/instant";
import { correctionKinds } from "@/lib/site/kinds";

/** What one process leaves to the next of the changes that it learnt from git. */
export interface KeptTrails {
  readonly head: string;
  readonly timeZone: string;
  readonly trails: ReadonlyMap<string, Trail>;
}

type Fields<T> = Partial<Record<keyof T, unknown>>;

/** @returns `undefined` for what other code wrote, and for what was damaged */
export function parseTrails(kept: unknown, readerVersion: string): KeptTrails | undefined {
  if (!isObject(kept)) return undefined;
  const fields: Fields<KeptTrails & { readerVersion: string }> = kept;
  const { head, timeZone, trails } = fields;
  if (fields.readerVersion !== readerVersion || !isObject(trails)) return undefined;
  if (typeof head !== "string" || typeof timeZone !== "string") return undefined;
  const entries = Object.entries(trails).flatMap(([file, trail]): [string, Trail][] =>
    isTrail(trail) ? [[file, trail]] : [],
  );
  // Of half a history nobody can tell what is missing.
  return entries.length === Object.keys(trails).length
    ? { head, timeZone, trails: new Map(entries) }
    : undefined;
}

function isTrail(value: unknown): value is Trail {
  if (!isObject(value)) return false;
  const { changes, openedMs, good }: Fields<Trail> = value;
  return (
    Array.isArray(changes) &&
    changes.every(isChange) &&
    (openedMs === undefined || typeof openedMs === "number") &&
    (good === undefined || isVersionId(good))
  );
}

function isChange(value: unknown): value is ArticleChange {
  if (!isObject(value)) return false;
  const { at, corrections, before, after }: Fields<ArticleChange> = value;
  return (
    isInstant(at) &&
    Array.isArray(corrections) &&
    corrections.every(isCorrectionName) &&
    isVersionId(before) &&
    isVersionId(after)
  );
}

function isCorrectionName(value: unknown): value is CorrectionName {
  if (!isObject(value)) return false;
  const { kind, atMs }: Fields<CorrectionName> = value;
  return correctionKinds.some((known) => known === kind) && typeof atMs === "number";
}

function isInstant(value: unknown): value is Instant {
  if (!isObject(value)) return false;
  const { epochMs, offsetMinutes }: Fields<Instant> = value;
  return typeof epochMs === "number" && typeof offsetMinutes === "number";
}

function isVersionId(value: unknown): value is VersionId {
  return typeof value === "string" && parseVersionId(value) !== undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
