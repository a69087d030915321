import type { Edition } from "@/lib/articles";
import { eachAtOnce } from "@/lib/core/each-at-once";
import type { CopiedFile } from "./copy-files";
import { FileMarks, copiesAtOnce, copyFile, listCopiedFiles } from "./copy-files";
import type { CropFile } from "./crop-files";
import { listCropFiles, writeCrops } from "./crop-files";
import { markAll } from "./manifest";
import type { PageFailure } from "./render-run";
import { removeCompressed } from "./site-files";

/** What has to be done about the files of a site that are no pages. */
export interface LooseFilePlan {
  /** All that the site is to hold. */
  readonly wanted: ReadonlySet<string>;
  readonly copies: readonly CopiedFile[];
  readonly crops: readonly CropFile[];
  /** The fingerprints of the files that are to be written. */
  readonly marks: ReadonlyMap<string, string>;
  /** Files that were removed since they were listed. */
  readonly gone: readonly PageFailure[];
}

interface PlanRequest {
  readonly edition: Edition;
  /** The fingerprints of the files that stand in the site folder. */
  readonly published: ReadonlyMap<string, string>;
  /** Which files are this machine's part of the work; all when absent. */
  readonly isOurs?: ((path: string) => boolean) | undefined;
}

/** What was written. */
export interface LooseFileReport {
  readonly files: readonly string[];
  /** Their fingerprints, for the manifest; `null` for what could not be made. */
  readonly marks: Readonly<Record<string, string | null>>;
  /** Pictures that could not be cut. The pages that show them are none the worse for readers. */
  readonly uncut: readonly PageFailure[];
}

/** Files of a site that are no pages: the app's public files, pictures, and what is cut from pictures. */
export class LooseFiles {
  private readonly fileMarks = new FileMarks();

  constructor(private readonly folders: { readonly appDir: string; readonly siteDir: string }) {}

  async plan({ edition, published, isOurs }: PlanRequest): Promise<LooseFilePlan> {
    const isPlanned = ({ to }: { readonly to: string }) => isOurs?.(`/${to}`) ?? true;
    const copies = (await listCopiedFiles(this.folders.appDir, edition)).filter(isPlanned);
    const crops = listCropFiles(edition.catalogue).filter(isPlanned);
    const { marks: found, gone } = await this.fileMarks.ofAll(copies);
    // In the order of the lists, not in that in which files were read: the journal of the same publish is the same.
    const marks = new Map<string, string>();
    const note = (to: string, mark: string | undefined) => {
      if (mark !== undefined && published.get(to) !== mark) marks.set(to, mark);
    };
    for (const { to } of copies) note(to, found.get(to));
    for (const { to, mark } of crops) note(to, mark);
    const isNew = ({ to }: { readonly to: string }) => marks.has(to);
    return {
      wanted: new Set([...copies, ...crops].map(({ to }) => to)),
      copies: copies.filter(isNew),
      crops: crops.filter(isNew),
      marks,
      gone,
    };
  }

  async write(
    { copies, crops, marks, gone }: LooseFilePlan,
    { contentDir }: Edition,
  ): Promise<LooseFileReport> {
    const { siteDir } = this.folders;
    await eachAtOnce(copiesAtOnce, copies, (file) => copyFile(file, siteDir));
    const uncut = await writeCrops(crops, { ...this.folders, contentDir });
    // One of that name may be left of a publish that was stopped.
    for (const file of uncut.files) await removeCompressed(siteDir, file);
    return {
      files: [...copies, ...crops].map(({ to }) => to).filter((file) => !uncut.files.includes(file)),
      marks: { ...Object.fromEntries(marks), ...markAll(uncut.files, null) },
      uncut: uncut.failures.filter(({ path }) => !gone.some((copy) => copy.path === path)),
    };
  }
}
