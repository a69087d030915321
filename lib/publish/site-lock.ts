import { link, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
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
    if (await claim(file)) {
      await removeLeftovers(file);
      return () => release(file);
    }
    const owner = await ownerOf(file);
    if (owner && owner.processId !== process.pid && (await isAlive(owner)))
      throw new SiteLocked(siteDir, owner.processId);
    // Moved away and then looked at: another process may have been faster and have put its own lock there.
    const stale = `${file}.${String(process.pid)}.stale`;
    const isMoved = await rename(file, stale).then(
      () => true,
      () => false,
    );
    if (isMoved && (await ownerOf(stale))?.text !== owner?.text)
      await link(stale, file).catch(() => undefined);
    await rm(stale, { force: true });
  }
}

/** Puts the lock there with its owner in it, in one step; false when one is there. */
async function claim(file: string): Promise<boolean> {
  const draft = `${file}.${String(process.pid)}`;
  try {
    await writeFile(draft, `${String(process.pid)} ${await startOf(process.pid)}`);
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes what processes left that were stopped while they took the folder. */
async function removeLeftovers(file: string): Promise<void> {
  const prefix = `${path.basename(file)}.`;
  for (const name of await readdir(path.dirname(file))) {
    const processId = Number.parseInt(name.slice(prefix.length), 10);
    if (name.startsWith(prefix) && !isRunning(processId))
      await rm(path.join(path.dirname(file), name), { force: true });
  }
}

async function release(file: string): Promise<void> {
  if ((await ownerOf(file))?.processId === process.pid) await rm(file, { force: true });
}

interface Owner {
  readonly processId: number;
  /** When the process started; empty where the system does not tell. */
  readonly start: string;
  readonly text: string;
}

/** The process that a lock names; `undefined` when there is no lock, or none that names one. */
async function ownerOf(file: string): Promise<Owner | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const [, processId, start = ""] = /^([1-9]\d*)(?: (.*))?$/.exec(text) ?? [];
  return processId === undefined ? undefined : { processId: Number(processId), start, text };
}

/** Ids are given anew, and in a container that is started again to the same programs: the start tells them apart. */
async function isAlive({ processId, start }: Owner): Promise<boolean> {
  if (!isRunning(processId)) return false;
  const started = await startOf(processId);
  return start === "" || started === "" || start === started;
}

function isRunning(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process started, as Linux counts; an empty text elsewhere. */
async function startOf(processId: number): Promise<string> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${String(processId)}/stat`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
    ]);
    // The name of the program comes before the other fields and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return `${boot.trim()}/${fields[19] ?? ""}`;
  } catch {
    return "";
  }
}
