import { mkdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { ManifestFile } from "./manifest";
import { emptyDrafts, hasDrafts, isMissing, removeDrafts } from "./site-files";
import { lockSite } from "./site-lock";

/** A site folder in the hands of one publisher: its lock, its place for drafts, its manifest. */
export class SiteFolder {
  private manifest: ManifestFile | undefined;

  private constructor(
    private readonly dir: string,
    private unlock: () => Promise<void>,
    private readonly known: ManifestFile | undefined,
  ) {}

  /**
   * @param known its manifest, read before somebody else could be kept out; it is read again if it is another by now
   * @throws SiteLocked while another process publishes into the same folder
   */
  static async take(dir: string, known?: ManifestFile): Promise<SiteFolder> {
    await mkdir(dir, { recursive: true });
    return new SiteFolder(dir, await occupy(dir), known);
  }

  /** Whether nobody took the folder away. */
  isIntact(): boolean {
    return hasDrafts(this.dir);
  }

  /** The manifest as this publisher left it, or as it is on disk when the folder was taken away in between. */
  async currentManifest(): Promise<ManifestFile> {
    if (!this.isIntact()) {
      // The lock went with the folder.
      this.unlock = await occupyAgain(this.dir);
      this.manifest = undefined;
    }
    if (!this.manifest) {
      const known = (await this.known?.isCurrent()) ? this.known : undefined;
      this.manifest = known ?? (await ManifestFile.read(this.dir));
    }
    return this.manifest;
  }

  /** The name of what the folder holds, when it was left finished. */
  get finishedMark(): string | undefined {
    return this.manifest?.finishedMark;
  }

  /** Writes the manifest whole and gives the folder free, whether that could be done or not. */
  async leave(): Promise<void> {
    try {
      // Of a folder that was taken away there is nothing to say.
      if (this.isIntact()) await this.manifest?.writeWhole();
    } finally {
      await removeDrafts(this.dir).finally(this.unlock);
    }
  }
}

/** @returns what gives the folder free again */
async function occupy(dir: string): Promise<() => Promise<void>> {
  const unlock = await lockSite(dir);
  try {
    await emptyDrafts(dir);
    return unlock;
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Who takes a folder away needs a moment for it, in which what is made there anew may go as well. */
async function occupyAgain(dir: string): Promise<() => Promise<void>> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await occupy(dir);
    } catch (error) {
      if (turn === 20 || !isMissing(error)) throw error;
      await wait(50);
    }
  }
}
