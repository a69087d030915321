import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { ManifestFile } from "./manifest";

/** Everything that a site is made of, as a name: the same for the same content, code and settings. */
export interface SiteInputs {
  readonly contentMark: string;
  readonly codeHash: string;
  /** Flags that change what is published. */
  readonly settings: string;
}

interface SettledNote {
  readonly inputs: string;
  readonly manifest: string;
  readonly fromMs: number;
  /** Absent when the clock alone will never change the site. */
  readonly untilMs?: number;
}

/** @param appDir its public files are part of what a site is made of */
export async function nameInputs(
  appDir: string,
  { contentMark, codeHash, settings }: SiteInputs,
): Promise<string> {
  const publicDir = path.join(appDir, "public");
  const names = await readdir(publicDir, { recursive: true });
  const stamps = await Promise.all(
    names.sort().map(async (name) => {
      const { size, mtimeMs } = await stat(path.join(publicDir, name));
      return `${name} ${String(size)} ${String(mtimeMs)}`;
    }),
  );
  return hashOf([contentMark, codeHash, settings, ...stamps].join("\n"));
}

/**
 * Whether a site folder is known to be what these inputs make, so that there is nothing to plan: nothing of them changed
 * since a run that left nothing undone, the folder's manifest is that run's, and nothing has become due.
 *
 * @param noteFile where that run wrote so; it can be deleted at any time
 * @returns how many pages the site has, or `undefined` when it has to be looked at
 */
export async function countSettledPages(
  noteFile: string,
  inputs: string,
  { siteDir, nowMs }: { readonly siteDir: string; readonly nowMs: number },
): Promise<number | undefined> {
  const note = parseNote(await readFile(noteFile, "utf8").catch(() => ""));
  if (note?.inputs !== inputs || nowMs < note.fromMs || nowMs >= (note.untilMs ?? Number.POSITIVE_INFINITY)) {
    return undefined;
  }
  const manifest = await ManifestFile.read(siteDir);
  return note.manifest === manifest.finishedMark ? manifest.now.pages.size : undefined;
}

/** Notes, after a run that left nothing undone, what its site was made of. */
export async function noteSettled(
  noteFile: string,
  inputs: string,
  { siteDir, nowMs, untilMs }: { siteDir: string; nowMs: number; untilMs: number | undefined },
): Promise<void> {
  const { finishedMark } = await ManifestFile.read(siteDir);
  if (finishedMark === undefined) return;
  const note: SettledNote = {
    inputs,
    manifest: finishedMark,
    fromMs: nowMs,
    ...(untilMs !== undefined && { untilMs }),
  };
  await mkdir(path.dirname(noteFile), { recursive: true });
  await writeFile(noteFile, JSON.stringify(note));
}

/** A note that was cut off or tampered with is none. */
function parseNote(text: string): SettledNote | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isNote(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isNote(value: unknown): value is SettledNote {
  if (typeof value !== "object" || value === null) return false;
  const { inputs, manifest, fromMs, untilMs }: Partial<Record<keyof SettledNote, unknown>> = value;
  return (
    typeof inputs === "string" &&
    typeof manifest === "string" &&
    typeof fromMs === "number" &&
    (untilMs === undefined || typeof untilMs === "number")
  );
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
