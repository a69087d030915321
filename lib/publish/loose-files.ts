import type { Edition } from "@/lib/articles";
import { eachAtOnce } from "@/lib/core/each-at-once";
import type { CopiedFile } from "./copy-files";
import { FileMarks, copiesAtOnce, copyFile, listCopiedFiles } from "./copy-files";
import { markAll } from "./manifest";
import type { MadeFile, UnmadePictures } from "./picture-files";
import { listMadeFiles, madeMark, writePictures } from "./picture-files";
import type { PageFailure } from "./render-run";
import { removeCompressed } from "./site-files";

/** What has to be done about the files of a site that are no pages. */
export interface LooseFilePlan {
  /** All that the site is to hold. */
  readonly wanted: ReadonlySet<string>;
  readonly copies: readonly CopiedFile[];
  readonly pictures: readonly MadeFile[];
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
  /** Pictures that could not be made into files; no page that shows one may be written. */
  readonly unmade: UnmadePictures;
}

/** Files of a site that are no pages: the app's public files, and what is made of pictures. */
export class LooseFiles {
  private readonly fileMarks = new FileMarks();

  constructor(private readonly folders: { readonly appDir: string; readonly siteDir: string }) {}

  async plan({ edition, published, isOurs }: PlanRequest): Promise<LooseFilePlan> {
    const isPlanned = ({ to }: { readonly to: string }) => isOurs?.(`/${to}`) ?? true;
    const copies = (await listCopiedFiles(this.folders.appDir)).filter(isPlanned);
    const pictures = listMadeFiles(edition.catalogue).filter(isPlanned);
    const { marks: found, gone } = await this.fileMarks.ofAll(copies);
    // In the order of the lists, not in that in which files were read: the journal of the same publish is the same.
    const marks = new Map<string, string>();
    const note = (to: string, mark: string | undefined) => {
      if (mark !== undefined && published.get(to) !== mark) marks.set(to, mark);
    };
    for (const { to } of copies) note(to, found.get(to));
    for (const { to } of pictures) note(to, madeMark);
    const isNew = ({ to }: { readonly to: string }) => marks.has(to);
    return {
      wanted: new Set([...copies, ...pictures].map(({ to }) => to)),
      copies: copies.filter(isNew),
      pictures: pictures.filter(isNew),
      marks,
      gone,
    };
  }

  /** @param onPicture called for each file of a picture */
  async write(
    { copies, pictures, marks }: LooseFilePlan,
    { contentDir }: Edition,
    onPicture: () => void,
  ): Promise<LooseFileReport> {
    const { siteDir } = this.folders;
    await eachAtOnce(copiesAtOnce, copies, (file) => copyFile(file, siteDir));
    const unmade = await writePictures(pictures, { ...this.folders, contentDir }, onPicture);
    // One of that name may be left of a publish that was stopped.
    for (const file of unmade.files) await removeCompressed(siteDir, file);
    const missing = new Set(unmade.files);
    return {
      files: [...copies, ...pictures].map(({ to }) => to).filter((file) => !missing.has(file)),
      marks: { ...Object.fromEntries(marks), ...markAll(unmade.files, null) },
      unmade,
    };
  }
}
