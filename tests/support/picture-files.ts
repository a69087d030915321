import sharp from "sharp";
import type { PictureFile } from "@/lib/site/picture-files";
import { listLargeFiles, listSmallFiles, toPictureForms } from "@/lib/site/picture-files";
import { cropShapes } from "@/lib/site/picture-shapes";
import { toShareCrop } from "@/lib/site/share-crops";
import { hashOf } from "./newsroom";

/** The files of a site, by name and in order, that are made of a picture in a text. */
export async function shownFilesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return namesOf(listLargeFiles(await originalOf(bytes)));
}

/** The same of its crops, which other sites show. */
export async function cropFilesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const original = await originalOf(bytes);
  return namesOf(cropShapes.map((shape) => toShareCrop(original, shape)));
}

/** All that is made of a lead picture. */
export async function leadFilesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const small = namesOf(listSmallFiles(await originalOf(bytes)));
  return [...(await shownFilesOf(bytes)), ...small, ...(await cropFilesOf(bytes))].sort();
}

/** The address of the JPEG that a text shows to those who know nothing else. */
export async function plainAddressOf(bytes: Uint8Array): Promise<string> {
  return toPictureForms(await originalOf(bytes)).large.src;
}

async function originalOf(bytes: Uint8Array) {
  const { width, height } = (await sharp(bytes).metadata()).autoOrient;
  return { width, height, hash: hashOf(bytes) };
}

function namesOf(files: readonly PictureFile[]): readonly string[] {
  return files.map(({ path }) => path.slice(1)).sort();
}
