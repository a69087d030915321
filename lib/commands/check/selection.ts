import { existsSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { Issue } from "@/lib/core/issue";
import { WrongUse } from "../settings";
import { changedFiles } from "./changed-files";

/** Whether an issue is of a file that was asked for. */
export type Selection = (issue: Issue) => boolean;

export interface SelectionRequest {
  readonly contentDir: string;
  /** Files and folders that were named; none for all. */
  readonly names: readonly string[];
  /** Where the names may start from: where the command runs, and where npm was called. */
  readonly startDirs: readonly string[];
  readonly since?: string;
}

/**
 * Which issues are to be reported. What stops everything always is: without it nothing could be said of the files that
 * were asked for.
 *
 * @throws WrongUse for a name that is not there or not in the content folder, and for a commit that git does not know
 */
export async function selectIssues({
  contentDir,
  names,
  startDirs,
  since,
}: SelectionRequest): Promise<Selection> {
  if (since !== undefined && names.length > 0)
    throw new WrongUse("Sebut nama berkas, atau pakai --changed atau --since, jangan keduanya.");
  if (since !== undefined) {
    const changed = await changedFiles(contentDir, since);
    if (!changed) throw new WrongUse(whyUnknown(since));
    return ({ file, effect }) => effect === "stop" || changed.has(file);
  }
  if (names.length === 0) return () => true;
  const asked = names.map((name) => placeOf(name, contentDir, startDirs));
  return ({ file, effect }) => effect === "stop" || asked.some((place) => isIn(file, place));
}

function whyUnknown(since: string): string {
  return since === "HEAD"
    ? "--changed memerlukan naskah yang disimpan dalam repositori git."
    : `Git tidak mengenal "${since}". Di CI, ambil dahulu riwayatnya (fetch-depth: 0).`;
}

function placeOf(name: string, contentDir: string, startDirs: readonly string[]): string {
  const found = startDirs.map((dir) => path.resolve(dir, name)).filter((candidate) => existsSync(candidate));
  if (found.length === 0) throw new WrongUse(`"${name}" tidak ada.`);
  const [place] = found.flatMap((location) => placeBelow(contentDir, location));
  if (place === undefined) throw new WrongUse(`"${name}" tidak berada di folder naskah.`);
  return place;
}

function placeBelow(contentDir: string, location: string): readonly string[] {
  const below = path.relative(realpathSync(contentDir), realpathSync(location)).split(path.sep).join("/");
  if (/^\.\.(?:\/|$)/.test(below) || path.isAbsolute(below)) return [];
  return [below !== "" && statSync(location).isDirectory() ? `${below}/` : below];
}

/** @param place of a file, of a folder with a slash at its end, or empty for all */
function isIn(file: string, place: string): boolean {
  return place === "" || place.endsWith("/") ? file.startsWith(place) : file === place;
}
