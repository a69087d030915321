import { readFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { replaceFile } from "./site-files";

/**
 * The record of what stands in a site folder. It lies in that folder, so that the two can't be separated, and is
 * written at the very end of a publish: what it says is there, is there.
 */
export interface Manifest {
  /** The fingerprint of each page, by path. */
  readonly pages: ReadonlyMap<string, string>;
  /** The fingerprint of each file that is copied as it is, by its path in the site folder. */
  readonly files: ReadonlyMap<string, string>;
}

const manifestFile = ".warta/manifest.json";
const emptyManifest: Manifest = { pages: new Map(), files: new Map() };

const form = z.object({
  version: z.literal(1),
  pages: z.record(z.string(), z.string()),
  files: z.record(z.string(), z.string()),
});

/** @returns an empty manifest where there is none, or none that can be trusted: everything is then written anew */
export async function readManifest(siteDir: string): Promise<Manifest> {
  const text = await readFile(path.join(siteDir, manifestFile), "utf8").catch(() => "");
  const reading = form.safeParse(parseJson(text));
  if (!reading.success) return emptyManifest;
  return {
    pages: new Map(Object.entries(reading.data.pages)),
    files: new Map(Object.entries(reading.data.files)),
  };
}

export async function writeManifest(siteDir: string, { pages, files }: Manifest): Promise<void> {
  const record = { version: 1, pages: sorted(pages), files: sorted(files) };
  const target = path.join(siteDir, manifestFile);
  await mkdir(path.dirname(target), { recursive: true });
  await replaceFile(target, `${JSON.stringify(record, null, 1)}\n`);
}

/** In the order of the paths, so that the same site has the same manifest. */
function sorted(entries: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
