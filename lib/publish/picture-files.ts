import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Catalogue } from "@/lib/content/catalogue";
import type { Picture } from "@/lib/content/article";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { PictureUnusable, makePictures } from "@/lib/media/make-pictures";
import { listLeadPictures, listShownPictures } from "@/lib/pages";
import { mediaPath } from "@/lib/site/paths";
import type { PictureFile } from "@/lib/site/picture-files";
import { listLargeFiles, listSmallFiles, pictureRecipe, pictureStem } from "@/lib/site/picture-files";
import { cropShapes } from "@/lib/site/picture-shapes";
import { toShareCrop } from "@/lib/site/share-crops";
import { PictureCache } from "./picture-cache";
import type { PageFailure } from "./render-run";
import { replaceFile } from "./site-files";

/** A file of the site that is made of a picture. */
export interface MadeFile {
  readonly picture: Picture;
  readonly file: PictureFile;
  /** Below the site folder, with `/` on every system. */
  readonly to: string;
}

/** The fingerprint of all of them: their names stand for their bytes. */
export const madeMark = "made";

/** What is made of all pictures that public pages show. Nothing is read for that. */
export function listMadeFiles(catalogue: Catalogue): readonly MadeFile[] {
  return [
    ...eachOnce(listShownPictures(catalogue).values()).flatMap(largeFilesOf),
    ...eachOnce(listLeadPictures(catalogue)).flatMap(leadFilesOf),
  ];
}

/** Two pictures of the same bytes have the same files. */
function eachOnce(pictures: Iterable<Picture>): readonly Picture[] {
  return [...new Map([...pictures].map((picture) => [picture.hash, picture])).values()];
}

type Lister = (picture: Picture) => readonly MadeFile[];

const largeFilesOf = remembered(listLargeFiles);
/** Cards show a lead picture as well, and other sites its crops. */
const leadFilesOf = remembered((picture) => [
  ...listSmallFiles(picture),
  ...cropShapes.map((shape) => toShareCrop(picture, shape)),
]);

/** Of thousands of pictures hardly one is another after a save. */
function remembered(list: (picture: Picture) => readonly PictureFile[]): Lister {
  const filesByPicture = new WeakMap<Picture, readonly MadeFile[]>();
  return (picture) => {
    let files = filesByPicture.get(picture);
    if (!files) {
      files = list(picture).map((file) => ({ picture, file, to: file.path.slice(1) }));
      filesByPicture.set(picture, files);
    }
    return files;
  };
}

export interface PicturePlaces {
  readonly appDir: string;
  readonly siteDir: string;
  readonly contentDir: string;
}

export interface UnmadePictures {
  /** The files that are not there. */
  readonly files: readonly string[];
  /** What all files of such a picture are called. */
  readonly stems: readonly string[];
  /** One for each picture that they were to be made of. */
  readonly failures: readonly PageFailure[];
}

/** Where files of pictures are kept from one publish to the next. */
export function pictureCacheDir(appDir: string): string {
  return path.join(appDir, ".cache/media", pictureRecipe);
}

/**
 * Puts files in place, from the cache where it has them. Several pictures at once, each decoded once.
 *
 * @param onDone called for each of the files
 * @returns what could not be made; nothing, mostly
 */
export async function writePictures(
  files: readonly MadeFile[],
  { appDir, siteDir, contentDir }: PicturePlaces,
  onDone: () => void,
): Promise<UnmadePictures> {
  const cache = new PictureCache(pictureCacheDir(appDir));
  const unmade: string[] = [];
  const stems: string[] = [];
  const failures: PageFailure[] = [];
  await eachAtOnce(os.availableParallelism(), byPicture(files), async ([picture, ofPicture]) => {
    const missing: MadeFile[] = [];
    for (const file of ofPicture) {
      const kept = await cache.read(path.basename(file.to));
      if (kept) replaceFile(siteDir, file.to, kept);
      else missing.push(file);
      if (kept) onDone();
    }
    if (missing.length === 0) return;
    const made = await make(path.join(contentDir, "media", picture.path), missing);
    if (typeof made === "string") {
      unmade.push(...missing.map(({ to }) => to));
      stems.push(pictureStem(picture));
      failures.push({ path: mediaPath(picture.path), reason: made });
    }
    for (const [index, { to }] of missing.entries()) {
      const bytes = typeof made === "string" ? undefined : made[index];
      if (bytes) {
        replaceFile(siteDir, to, bytes);
        await cache.write(path.basename(to), bytes);
      }
      onDone();
    }
  });
  return { files: unmade, stems, failures: failures.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

type Group = readonly [picture: Picture, files: readonly MadeFile[]];

function byPicture(files: readonly MadeFile[]): readonly Group[] {
  const groups = new Map<Picture, MadeFile[]>();
  for (const file of files) {
    const group = groups.get(file.picture);
    if (group) group.push(file);
    else groups.set(file.picture, [file]);
  }
  return [...groups];
}

/** @returns why it can't be done, in words for editors, in place of the bytes */
async function make(source: string, files: readonly MadeFile[]): Promise<readonly Uint8Array[] | string> {
  const original = await readFile(source).catch(() => undefined);
  if (!original) return "berkasnya tidak ada lagi";
  // Otherwise the name of one picture would be that of another, here and in the cache.
  const hash = createHash("sha256").update(original).digest("hex");
  if (files.some(({ picture }) => picture.hash !== hash)) return "berkasnya berubah selagi diterbitkan";
  try {
    return await makePictures(
      original,
      files.map(({ file }) => file),
    );
  } catch (error) {
    if (!(error instanceof PictureUnusable)) throw error;
    return "isinya rusak. Simpan ulang sebagai JPEG, PNG, WebP, atau AVIF";
  }
}
