import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const checksumEnd = "\n";

/**
 * Files that were made of pictures before, by their names, which stand for their bytes: a site that is made from nothing
 * need not make them again. Each entry begins with a checksum of the rest; one that fails it is no entry. The whole can be
 * deleted at any time.
 */
export class PictureCache {
  constructor(private readonly dir: string) {}

  /** @returns `undefined` where there is none, or a damaged one */
  async read(name: string): Promise<Uint8Array | undefined> {
    const entry = await readFile(this.fileOf(name)).catch(() => Buffer.alloc(0));
    const end = entry.indexOf(checksumEnd);
    const picture = entry.subarray(end + 1);
    return end > 0 && entry.toString("latin1", 0, end) === checksum(picture) ? picture : undefined;
  }

  /** What can't be kept, on a disk that is full, is made again the next time; the file itself is in the site. */
  async write(name: string, picture: Uint8Array): Promise<void> {
    const target = this.fileOf(name);
    const draft = `${target}.${String(process.pid)}.tmp`;
    try {
      await mkdir(this.dir, { recursive: true });
      await writeFile(draft, Buffer.concat([Buffer.from(checksum(picture) + checksumEnd), picture]));
      await rename(draft, target);
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }

  private fileOf(name: string): string {
    return path.join(this.dir, name);
  }
}

function checksum(picture: Uint8Array): string {
  return createHash("sha256").update(picture).digest("base64url");
}
