import { createHash } from "node:crypto";
import type { ContentHash } from "@/lib/core/ids";
import { pictureFilePath } from "./picture-paths";
import type { CropShape, Size } from "./picture-shapes";

/**
 * The files that the site has of a picture: views name them by this, and the publisher makes them by it. Which there are,
 * and what each is called, follows from the bytes and the size of the original alone, so nothing has to be made for a
 * page to be planned.
 */

/**
 * Names how pictures are made, down to the program that encodes them. Whoever changes one of these raises the number, or
 * writes the new version: all of them are then made again, under other names, as a name stands for the same bytes forever.
 */
export const pictureRecipe = "2-sharp-0.35.5";

/** What is decoded takes three to four bytes for each; a page shows two million at most. */
export const pixelLimit = 50_000_000;

/** AVIF for nearly all readers, WebP for browsers of before it, JPEG for all others and for other sites. */
export type PictureFormat = "avif" | "webp" | "jpg";

/** A picture of the newsroom, as far as its files follow from it. */
export interface OriginalPicture extends Size {
  readonly hash: ContentHash;
}

export interface PictureFile extends Size {
  /** Its address. */
  readonly path: string;
  readonly format: PictureFormat;
  /** The shape that it is cut to; absent for the whole picture. */
  readonly shape?: CropShape;
}

/** A picture in one place of a layout: candidates of some widths as AVIF, and one file for those who know no AVIF. */
export interface PictureForm extends Size {
  /** The candidates as `srcset` has them. */
  readonly avif: string;
  /** Absent where it would save less than its markup costs all readers. */
  readonly webp?: string;
  /** A JPEG, with its width and height. */
  readonly src: string;
}

export interface PictureForms {
  /** For a thumbnail or a card in a column. */
  readonly small: PictureForm;
  /** For a picture as wide as a text, or a phone. */
  readonly large: PictureForm;
}

/**
 * Widths in pixels. A phone shows thumbnails 90 to 145 CSS pixels wide and lead pictures 360 to 412, a desktop up to 945,
 * with two or three pixels for each; steps are wide, as each costs every page some bytes.
 */
const smallWidths = [160, 320, 640] as const;
const largeWidths = [640, 960, 1440] as const;
const smallJpegWidth = 320;
/** Search engines ask for 1200; feeds and links to pictures take this one as well. */
const largeJpegWidth = 1200;
const webpWidth = 960;

const formsByPicture = new WeakMap<OriginalPicture, PictureForms>();

/** The same object for the same picture, so that a thousand cards hold it once. */
export function toPictureForms(picture: OriginalPicture): PictureForms {
  let forms = formsByPicture.get(picture);
  if (!forms) {
    forms = {
      small: formOf(picture, smallWidths, smallJpegWidth),
      large: {
        ...formOf(picture, largeWidths, largeJpegWidth),
        webp: fileOf(picture, "webp", webpWidth).path,
      },
    };
    formsByPicture.set(picture, forms);
  }
  return forms;
}

/** The files that a picture's large form names, each once: what a page shows that has it in its text. */
export function listLargeFiles(picture: OriginalPicture): readonly PictureFile[] {
  return eachOnce([
    ...largeWidths.map((width) => fileOf(picture, "avif", width)),
    fileOf(picture, "webp", webpWidth),
    fileOf(picture, "jpg", largeJpegWidth),
  ]);
}

/** What its small form names besides: lists and cards show lead pictures alone. */
export function listSmallFiles(picture: OriginalPicture): readonly PictureFile[] {
  const large = new Set(listLargeFiles(picture).map(({ path }) => path));
  const small = smallWidths.map((width) => fileOf(picture, "avif", width));
  return eachOnce([...small, fileOf(picture, "jpg", smallJpegWidth)]).filter(({ path }) => !large.has(path));
}

/** Of a small picture several widths are the same. */
function eachOnce(files: readonly PictureFile[]): readonly PictureFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

const stemsByPicture = new WeakMap<object, string>();

/** What all files of a picture are called; a picture that is replaced gets another name. */
export function pictureStem(picture: Pick<OriginalPicture, "hash">): string {
  let stem = stemsByPicture.get(picture);
  if (stem === undefined) {
    const name = createHash("sha256").update(`${pictureRecipe} ${picture.hash}`).digest("hex");
    // 48 bits: in one of fifty thousand archives of a hundred thousand pictures, two have the same.
    stem = Number.parseInt(name.slice(0, 12), 16).toString(36).padStart(10, "0");
    stemsByPicture.set(picture, stem);
  }
  return stem;
}

function formOf(picture: OriginalPicture, widths: readonly number[], jpegWidth: number): PictureForm {
  const files = eachOnce(widths.map((width) => fileOf(picture, "avif", width)));
  const { path: src, width, height } = fileOf(picture, "jpg", jpegWidth);
  return {
    avif: files.map((file) => `${file.path} ${String(file.width)}w`).join(","),
    src,
    width,
    height,
  };
}

/** A picture is never enlarged. */
function fileOf(picture: OriginalPicture, format: PictureFormat, widthLimit: number): PictureFile {
  const width = Math.min(picture.width, widthLimit);
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  return { path: pictureFilePath(pictureStem(picture), String(width), format), format, width, height };
}
