import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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
    if (await claim(file)) return () => release(file);
    const owner = await ownerOf(file);
    if (owner !== process.pid && isAlive(owner)) throw new SiteLocked(siteDir, owner);
    // Moved away and then looked at: another process may have been faster and have put its own lock there.
    const stale = `${file}.${String(process.pid)}.stale`;
    const isMoved = await rename(file, stale).then(
      () => true,
      () => false,
    );
    if (isMoved && (await ownerOf(stale)) !== owner) await link(stale, file).catch(() => undefined);
    await rm(stale, { force: true });
  }
}

/** Puts the lock there with its owner in it, in one step; false when one is there. */
async function claim(file: string): Promise<boolean> {
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, String(process.pid));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function release(file: string): Promise<void> {
  if ((await ownerOf(file)) === process.pid) await rm(file, { force: true });
}

/** The process that a lock names; 0 when there is no lock, or none that names one. */
async function ownerOf(file: string): Promise<number> {
  const owner = Number(await readFile(file, "utf8").catch(() => ""));
  return Number.isInteger(owner) ? owner : 0;
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
