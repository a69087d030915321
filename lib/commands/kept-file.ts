import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** @returns what was kept in a file, of whatever form; `undefined` where there is nothing, or half of something */
export async function readKept(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Keeps something for the next process. Whoever reads it meanwhile gets what was kept before. */
export async function replaceKept(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}`;
  try {
    await writeFile(draft, JSON.stringify(value));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
