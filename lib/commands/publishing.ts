import path from "node:path";
import type { Edition, EditionLoading } from "@/lib/articles";
import { loadEdition } from "@/lib/articles";
import { compileApp, hashCode, isCompiled } from "@/lib/publish/app-build";
import type { PublishReport } from "@/lib/publish/publish";
import { publish } from "@/lib/publish/publish";
import type { Renderer } from "@/lib/publish/renderer";
import { startRenderer } from "@/lib/publish/renderer";
import type { Settings } from "./settings";

/** What `build` and `start` have in common. */

export async function load(settings: Settings, nowMs: number): Promise<EditionLoading> {
  const loading = await loadEdition(path.resolve(settings.contentDir), nowMs);
  return loading.edition ? { ...loading, edition: atUrl(loading.edition, settings.siteUrl) } : loading;
}

function atUrl(edition: Edition, url: string | undefined): Edition {
  if (url === undefined) return edition;
  const { catalogue } = edition;
  return { ...edition, catalogue: { ...catalogue, site: { ...catalogue.site, url } } };
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

/** Publishes an edition and closes the renderer that it took. */
export async function publishOnce(
  edition: Edition,
  settings: Settings,
  appDir: string,
  codeHash: string,
): Promise<PublishReport> {
  let started: Promise<Renderer> | undefined;
  try {
    return await publish({
      edition,
      siteDir: path.resolve(settings.siteDir),
      appDir,
      codeHash,
      renderer: (stage) => (started ??= startRenderer(appDir, stage)),
      onProgress: showProgress,
    });
  } finally {
    await (await started)?.close();
  }
}

/** A line that is drawn over on a terminal, and a line now and then elsewhere. */
function showProgress(done: number, total: number): void {
  const text = `Merender ${String(done)} dari ${String(total)} halaman`;
  if (process.stdout.isTTY) process.stdout.write(`\r${text}${done === total ? "\n" : ""}`);
  else if (done % 500 === 0) console.log(text);
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
