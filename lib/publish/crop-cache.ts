import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { CropShape } from "@/lib/site/share-crops";

const checksumEnd = "\n";

/**
 * Crops that were made before, by the picture's hash: a site that is made from nothing need not cut them again. Each file
 * begins with a checksum of the rest; one that fails it is no entry. The whole can be deleted at any time.
 */
export class CropCache {
  /** @param dir of its own for each way to make crops */
  constructor(private readonly dir: string) {}

  /** @returns `undefined` where there is none, or a damaged one */
  async read(pictureHash: string, shape: CropShape): Promise<Uint8Array | undefined> {
    const entry = await readFile(this.fileOf(pictureHash, shape)).catch(() => Buffer.alloc(0));
    const end = entry.indexOf(checksumEnd);
    const crop = entry.subarray(end + 1);
    return end > 0 && entry.toString("latin1", 0, end) === checksum(crop) ? crop : undefined;
  }

  /** What can't be kept, on a disk that is full, is made again the next time; the crop itself is in the site. */
  async write(pictureHash: string, shape: CropShape, crop: Uint8Array): Promise<void> {
    const target = this.fileOf(pictureHash, shape);
    const draft = `${target}.${String(process.pid)}.tmp`;
    try {
      await mkdir(this.dir, { recursive: true });
      await writeFile(draft, Buffer.concat([Buffer.from(checksum(crop) + checksumEnd), crop]));
      await rename(draft, target);
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }

  private fileOf(pictureHash: string, shape: CropShape): string {
    return path.join(this.dir, `${pictureHash}-${shape}`);
  }
}

function checksum(crop: Uint8Array): string {
  return createHash("sha256").update(crop).digest("base64url");
}
