import { constants, copyFile, link, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a file that was not there, in one step: who watches the folder never reads half of it, and nobody's file is
 * written over.
 *
 * @returns `false` when there is a file by that name
 */
export async function createFile(target: string, text: string): Promise<boolean> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  // Names that begin with a dot are no content.
  const draft = path.join(folder, `.${path.basename(target)}.${String(process.pid)}`);
  try {
    await writeFile(draft, text);
    await put(draft, target);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function put(draft: string, target: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    // Some disks know no second name for a file.
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(codeOf(error) ?? "")) throw error;
    await copyFile(draft, target, constants.COPYFILE_EXCL);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
