import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Issue } from "@/lib/core/issue";
import type { NotesMark } from "./read-notes";

/** What a run that left nothing undone made its site of; the next one goes on from there. */
export interface SettledNote {
  /** The name of what pages are made of: content, code and settings. */
  readonly basis: string;
  /** The name of the public files, which are copied. */
  readonly publicFiles: string;
  /** The name of the index of the search. */
  readonly searchIndex: string;
  /** The name of the manifest that the run left. */
  readonly manifest: string;
  /** The instant that the site shows. */
  readonly shownMs: number;
  /** When the clock alone will change the site; absent when never. */
  readonly dueMs?: number;
  /** What was found about the content and is no fault. */
  readonly advice: readonly Issue[];
  readonly readNotes: NotesMark;
}

/** Everything that pages are made of. */
export interface Basis {
  /** Absent when the content changed since it was last read. */
  readonly contentMark: string | undefined;
  readonly codeHash: string;
  /** Flags that change what is published. */
  readonly settings: string;
}

export function nameBasis({ contentMark, codeHash, settings }: Basis): string | undefined {
  return contentMark === undefined ? undefined : hashOf([contentMark, codeHash, settings].join("\n"));
}

/** The name of the public files of the app in a folder. */
export async function namePublicFiles(appDir: string): Promise<string> {
  const publicDir = path.join(appDir, "public");
  const names = await readdir(publicDir, { recursive: true });
  const stamps = await Promise.all(
    names.sort().map(async (name) => {
      const { size, mtimeMs } = await stat(path.join(publicDir, name));
      return `${name} ${String(size)} ${String(mtimeMs)}`;
    }),
  );
  return hashOf(stamps.join("\n"));
}

/** Whether at an instant a site is what the same basis and public files make, so that there is nothing to plan. */
export function isSettled(
  note: SettledNote,
  { publicFiles, nowMs }: { readonly publicFiles: string; readonly nowMs: number },
): boolean {
  const { dueMs = Number.POSITIVE_INFINITY } = note;
  return note.publicFiles === publicFiles && note.shownMs <= nowMs && nowMs < dueMs;
}

/** @returns `undefined` where there is none, or one that was cut off or tampered with */
export async function readSettled(noteFile: string): Promise<SettledNote | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(noteFile, "utf8"));
    return isNote(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export async function noteSettled(noteFile: string, note: SettledNote): Promise<void> {
  await mkdir(path.dirname(noteFile), { recursive: true });
  await writeFile(noteFile, JSON.stringify(note));
}

/** To be called before anything changes of what a note tells; a run that is stopped leaves none. */
export async function forgetSettled(noteFile: string): Promise<void> {
  await rm(noteFile, { force: true });
}

function isNote(value: unknown): value is SettledNote {
  if (typeof value !== "object" || value === null) return false;
  const note: Partial<Record<keyof SettledNote, unknown>> = value;
  const { basis, publicFiles, searchIndex, manifest, shownMs, dueMs, advice, readNotes } = note;
  return (
    [basis, publicFiles, searchIndex, manifest].every((name) => typeof name === "string") &&
    typeof shownMs === "number" &&
    (dueMs === undefined || typeof dueMs === "number") &&
    Array.isArray(advice) &&
    advice.every(isAdvice) &&
    isNotesMark(readNotes)
  );
}

function isAdvice(value: unknown): value is Issue {
  if (typeof value !== "object" || value === null) return false;
  const issue: Partial<Record<keyof Issue, unknown>> = value;
  const { file, rule, message, fix, line, column, effect } = issue;
  return (
    [file, rule, message, fix].every((text) => typeof text === "string") &&
    [line, column].every((number) => typeof number === "number") &&
    effect === "advice"
  );
}

function isNotesMark(value: unknown): value is NotesMark {
  if (typeof value !== "object" || value === null) return false;
  const { sizes, freshBytes }: Partial<Record<keyof NotesMark, unknown>> = value;
  if (typeof sizes !== "object" || sizes === null || typeof freshBytes !== "number") return false;
  return Object.values(sizes).every((size) => typeof size === "number");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
