import type { MediaPath } from "@/lib/core/ids";
import { nameOfPictureAt } from "@/lib/site/picture-paths";
import type { OriginalPicture, PictureFile, PictureFormat } from "@/lib/site/picture-files";
import { listLargeFiles, listSmallFiles, pictureStem } from "@/lib/site/picture-files";
import { cropShapes } from "@/lib/site/picture-shapes";
import { toShareCrop } from "@/lib/site/share-crops";
import { PictureUnusable, makePictures } from "./make-pictures";

export interface KnownPicture extends OriginalPicture {
  readonly path: MediaPath;
}

/** A file of a picture as it is sent. */
export interface SentPicture {
  readonly bytes: Uint8Array;
  readonly type: string;
}

const typeOf: Readonly<Record<PictureFormat, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
};

/** As many files as a few pages show; some megabytes. */
const keptLimit = 200;

/**
 * Files of pictures for servers that make pages when they are asked for: each is made at the first question and kept in
 * memory for a while.
 */
export class PicturesOnDemand {
  private readonly byStem = new WeakMap<object, ReadonlyMap<string, KnownPicture>>();
  private readonly made = new Map<string, Promise<Uint8Array | undefined>>();

  /** @param read gives the bytes of an original; `undefined` for one that is gone */
  constructor(private readonly read: (path: MediaPath) => Promise<Uint8Array | undefined>) {}

  /**
   * @param address as the page has it
   * @param pictures all that may be shown; the same object as long as they are the same
   * @returns `undefined` where none of them has such a file, and for one whose bytes are no picture any more
   */
  async find(
    address: string,
    pictures: ReadonlyMap<MediaPath, KnownPicture>,
  ): Promise<SentPicture | undefined> {
    const picture = this.stemsOf(pictures).get(nameOfPictureAt(address) ?? "");
    const file = picture && filesOf(picture).find(({ path }) => path === address);
    if (!file) return undefined;
    const bytes = await this.bytesOf(picture, file);
    return bytes && { bytes, type: typeOf[file.format] };
  }

  private stemsOf(pictures: ReadonlyMap<MediaPath, KnownPicture>): ReadonlyMap<string, KnownPicture> {
    let stems = this.byStem.get(pictures);
    if (!stems) {
      stems = new Map([...pictures.values()].map((picture) => [pictureStem(picture), picture]));
      this.byStem.set(pictures, stems);
    }
    return stems;
  }

  private bytesOf(picture: KnownPicture, file: PictureFile): Promise<Uint8Array | undefined> {
    const bytes = this.made.get(file.path) ?? this.make(picture, file);
    this.made.delete(file.path);
    this.made.set(file.path, bytes);
    const [oldest] = this.made.keys();
    if (this.made.size > keptLimit && oldest !== undefined) this.made.delete(oldest);
    return bytes;
  }

  private async make({ path }: KnownPicture, file: PictureFile): Promise<Uint8Array | undefined> {
    const original = await this.read(path);
    if (!original) return undefined;
    try {
      const [bytes] = await makePictures(original, [file]);
      return bytes;
    } catch (error) {
      if (error instanceof PictureUnusable) return undefined;
      throw error;
    }
  }
}

function filesOf(picture: KnownPicture): readonly PictureFile[] {
  const whole = [...listLargeFiles(picture), ...listSmallFiles(picture)];
  return [...whole, ...cropShapes.map((shape) => toShareCrop(picture, shape))];
}
