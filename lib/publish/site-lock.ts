import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { stateDir } from "./site-files";

/** Another publisher is at work on the same site folder. */
export class SiteLocked extends Error {
  override readonly name = "SiteLocked";

  constructor(
    readonly siteDir: string,
    readonly processId: number,
  ) {
    super(`Process ${String(processId)} is publishing into ${siteDir}`);
  }
}

/**
 * Takes a site folder for this process; two publishers would each take the other's pages for its own.
 *
 * The lock names its process. One whose process is gone, as after a crash, is taken over at once; libraries that tell by
 * the age of the lock would make the next run wait.
 *
 * @returns what gives the folder free again
 * @throws SiteLocked while another process has it
 */
export async function lockSite(siteDir: string): Promise<() => Promise<void>> {
  const file = path.join(stateDir(siteDir), "lock");
  await mkdir(stateDir(siteDir), { recursive: true });
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const owner = Number(await readFile(file, "utf8").catch(() => "0"));
    if (owner !== process.pid && isAlive(owner)) throw new SiteLocked(siteDir, owner);
    await rm(file, { force: true });
  }
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
