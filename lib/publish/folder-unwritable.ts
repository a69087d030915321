import path from "node:path";

/** What a disk, its rights or its owner answer where nothing can be written. */
const writeFaults = new Set([
  "EACCES",
  "EDQUOT",
  "EEXIST",
  "EIO",
  "ENOENT",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);

/** A folder can't be written. What stands in it stands whole, and the next run goes on from there. */
export class FolderUnwritable extends Error {
  override readonly name = "FolderUnwritable";

  constructor(
    readonly folder: string,
    /** What the system said, such as `ENOSPC`. */
    readonly fault: string,
  ) {
    super(`${folder} can't be written: ${fault}`);
  }
}

/** @returns what kept a file of a folder from being written, as the system names it; `undefined` for other errors */
export function writeFaultIn(error: unknown, folder: string): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  // A full disk is noticed while writing, when the system knows no names any more.
  const place = "path" in error && typeof error.path === "string" ? error.path : folder;
  const isInFolder = !path.relative(folder, place).startsWith("..");
  return isInFolder && writeFaults.has(error.code) ? error.code : undefined;
}

/** @throws FolderUnwritable in place of what the system says when a file of the folder can't be written */
export async function whileWriting<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = writeFaultIn(error, folder);
    throw fault === undefined ? error : new FolderUnwritable(folder, fault);
  }
}
