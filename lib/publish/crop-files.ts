import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Catalogue } from "@/lib/content/catalogue";
import type { Picture } from "@/lib/content/article";
import { eachAtOnce } from "@/lib/core/each-at-once";
import { PictureUnusable, cropPicture, cropRecipe } from "@/lib/media/crop-picture";
import { listLeadPictures } from "@/lib/pages";
import { mediaPath } from "@/lib/site/paths";
import type { ShareCrop } from "@/lib/site/share-crops";
import { cropShapes, toShareCrop } from "@/lib/site/share-crops";
import { CropCache } from "./crop-cache";
import type { PageFailure } from "./render-run";
import { replaceFile } from "./site-files";

/** A file of the site that is cut from a picture. */
export interface CropFile {
  readonly picture: Picture;
  readonly crop: ShareCrop;
  /** Below the site folder, with `/` on every system. */
  readonly to: string;
  /** Its fingerprint, known before it is made: which bytes it is cut from, and how. */
  readonly mark: string;
}

/** The crops of all lead pictures that public pages show. Nothing is read for that. */
export function listCropFiles(catalogue: Catalogue): readonly CropFile[] {
  return listLeadPictures(catalogue).flatMap(cropFilesOf);
}

/** Of thousands of pictures hardly one is another after a save. */
const filesByPicture = new WeakMap<Picture, readonly CropFile[]>();

function cropFilesOf(picture: Picture): readonly CropFile[] {
  let files = filesByPicture.get(picture);
  if (!files) {
    files = cropShapes.map((shape): CropFile => {
      const crop = toShareCrop(picture, shape);
      return { picture, crop, to: crop.path.slice(1), mark: `${cropRecipe} ${picture.hash}` };
    });
    filesByPicture.set(picture, files);
  }
  return files;
}

export interface CropPlaces {
  readonly appDir: string;
  readonly siteDir: string;
  readonly contentDir: string;
}

export interface UncutCrops {
  /** The files that are not there. */
  readonly files: readonly string[];
  /** One for each picture that they were to be cut from. */
  readonly failures: readonly PageFailure[];
}

/**
 * Puts crops in place, from the cache where it has them. Several pictures at once, each decoded once.
 *
 * @returns what could not be made; nothing, mostly
 */
export async function writeCrops(
  files: readonly CropFile[],
  { appDir, siteDir, contentDir }: CropPlaces,
): Promise<UncutCrops> {
  const cache = new CropCache(path.join(appDir, ".cache/media", cropRecipe));
  const uncut: string[] = [];
  const failures: PageFailure[] = [];
  await eachAtOnce(os.availableParallelism(), byPicture(files), async ([picture, ofPicture]) => {
    const missing: CropFile[] = [];
    for (const file of ofPicture) {
      const kept = await cache.read(picture.hash, file.crop.shape);
      if (kept) replaceFile(siteDir, file.to, kept);
      else missing.push(file);
    }
    if (missing.length === 0) return;
    const made = await cut(path.join(contentDir, "media", picture.path), missing);
    if (typeof made === "string") {
      uncut.push(...missing.map(({ to }) => to));
      failures.push({ path: mediaPath(picture.path), reason: made });
      return;
    }
    for (const { to, shape, bytes } of made) {
      replaceFile(siteDir, to, bytes);
      await cache.write(picture.hash, shape, bytes);
    }
  });
  return { files: uncut, failures: failures.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

type Group = readonly [picture: Picture, files: readonly CropFile[]];

function byPicture(files: readonly CropFile[]): readonly Group[] {
  const groups = new Map<Picture, CropFile[]>();
  for (const file of files) groups.set(file.picture, [...(groups.get(file.picture) ?? []), file]);
  return [...groups];
}

interface MadeCrop {
  readonly to: string;
  readonly shape: ShareCrop["shape"];
  readonly bytes: Uint8Array;
}

/** @returns why it can't be done, in words for editors, in place of the crops */
async function cut(file: string, crops: readonly CropFile[]): Promise<readonly MadeCrop[] | string> {
  const original = await readFile(file).catch(() => undefined);
  if (!original) return "berkasnya tidak ada lagi";
  // Otherwise the name of one picture would be that of another, here and in the cache.
  const hash = createHash("sha256").update(original).digest("hex");
  if (crops.some(({ picture }) => picture.hash !== hash)) return "berkasnya berubah selagi diterbitkan";
  try {
    const made = await cropPicture(
      original,
      crops.map(({ crop }) => crop),
    );
    return crops.flatMap(({ to, crop: { shape } }, index) => {
      const bytes = made[index];
      return bytes ? [{ to, shape, bytes }] : [];
    });
  } catch (error) {
    if (!(error instanceof PictureUnusable)) throw error;
    return "isinya rusak, sehingga tautan yang dibagikan tampil tanpa gambar. Simpan ulang sebagai JPEG, PNG, WebP, atau AVIF";
  }
}
