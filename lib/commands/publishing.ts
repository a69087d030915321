import { createHash } from "node:crypto";
import path from "node:path";
import { Newsroom } from "@/lib/articles";
import { compileApp, hashCode, hashReaderCode, isCompiled } from "@/lib/publish/app-build";
import type { PublishReport } from "@/lib/publish/publisher";
import type { Settings } from "./settings";

/** What the commands that publish have in common. */

const cacheDir = ".cache/readings";
/** Where the lists of what the last publish changed are left for other tools. */
export const handoverDir = ".cache/last-publish";

/** A newsroom that remembers, from one run to the next, which files it has read; nothing is read yet. */
export async function openNewsroom({ contentDir, siteUrl }: Settings, appDir: string): Promise<Newsroom> {
  const folder = path.resolve(contentDir);
  const place = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  return new Newsroom({
    contentDir: folder,
    cacheDir: path.join(appDir, cacheDir, place),
    readerVersion: await hashReaderCode(appDir),
    ...(siteUrl !== undefined && { siteUrl }),
  });
}

/** Compiles the app if its code changed. @returns the name of the code */
export async function prepareApp(appDir: string): Promise<string> {
  const codeHash = await hashCode(appDir);
  if (!(await isCompiled(appDir, codeHash))) {
    console.log("Mengompilasi aplikasi (hanya bila kodenya berubah) …");
    await compileApp(appDir, codeHash);
  }
  return codeHash;
}

/** @example "113 halaman dirender, 0 dihapus, 0 tetap, dalam 2,31 detik" */
export function describeReport(
  { rendered, removed, unchangedCount }: PublishReport,
  seconds: number,
): string {
  const duration = seconds.toFixed(2).replace(".", ",");
  const counts = [
    `${String(rendered.length)} halaman dirender`,
    `${String(removed.length)} dihapus`,
    `${String(unchangedCount)} tetap`,
  ];
  return `${counts.join(", ")}, dalam ${duration} detik`;
}

/** The pages that could not be rendered, a line each; an empty text for none. */
export function describeFailures({ failures }: PublishReport): string {
  return failures
    .map(({ path: page, reason }) => `Halaman ${page} gagal dirender dan dibiarkan seperti semula: ${reason}`)
    .join("\n");
}
