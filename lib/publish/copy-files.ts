import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { eachAtOnce } from "@/lib/core/each-at-once";
import type { PageFailure } from "./render-run";
import { listScriptFiles } from "./page-scripts";
import { replaceFile } from "./site-files";

/** Reads under way at once; more gains nothing on a disk. */
export const copiesAtOnce = 16;

/** A file that stands in the site as it is. */
export interface CopiedFile {
  readonly from: string;
  /** Below the site folder, with `/` on every system. */
  readonly to: string;
}

/** The app's public files, and the scripts of its pages. */
export async function listCopiedFiles(appDir: string): Promise<readonly CopiedFile[]> {
  const publicDir = path.join(appDir, "public");
  const names = await readdir(publicDir, { recursive: true });
  // What has an ending is a file; READMEs are for those who work on the project.
  const files = names.filter((name) => path.extname(name) !== "" && !/(?:^|[\\/])\.|\.md$/.test(name)).sort();
  return [
    ...files.map((name) => ({ from: path.join(publicDir, name), to: name.split(path.sep).join("/") })),
    ...listScriptFiles(appDir),
  ];
}

interface KnownFile {
  readonly size: number;
  readonly mtimeMs: number;
  readonly mark: string;
}

/** Fingerprints of files, each read once: hardly one changes between two saves. */
export class FileMarks {
  private readonly known = new Map<string, KnownFile>();

  /** The fingerprint of each file that is there; one that was removed since it was listed is a failure. */
  async ofAll(
    copies: readonly CopiedFile[],
  ): Promise<{ readonly marks: ReadonlyMap<string, string>; readonly gone: readonly PageFailure[] }> {
    const marks = new Map<string, string>();
    const gone: PageFailure[] = [];
    await eachAtOnce(copiesAtOnce, copies, async ({ from, to }) => {
      const mark = await this.of(from);
      if (mark === undefined) gone.push({ path: `/${to}`, reason: "berkasnya tidak ada lagi" });
      else marks.set(to, mark);
    });
    return { marks, gone };
  }

  /** @returns `undefined` for a file that is gone */
  private async of(file: string): Promise<string | undefined> {
    const found = await stat(file).catch(() => undefined);
    if (!found) return undefined;
    const { size, mtimeMs } = found;
    const known = this.known.get(file);
    if (known?.size === size && known.mtimeMs === mtimeMs) return known.mark;
    const mark = createHash("sha256")
      .update(await readFile(file))
      .digest("base64url")
      .slice(0, 22);
    this.known.set(file, { size, mtimeMs, mark });
    return mark;
  }
}

/** Puts a file in its place. */
export async function copyFile({ from, to }: CopiedFile, siteDir: string): Promise<void> {
  replaceFile(siteDir, to, await readFile(from));
}
