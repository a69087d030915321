import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { handoverDir, prepareApp, readNotesDir, settledFile, toldPagesFile } from "@/lib/commands/publishing";
import { hashCode } from "@/lib/publish/app-build";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run keeps its folders. */
    temporaryDir: string;
  }
}

/** Compiles the app once, before any test runs a command that would: all of them share `.next/`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporaryDir = await mkdtemp(path.join(os.tmpdir(), "warta-site-"));
  project.provide("temporaryDir", temporaryDir);
  const projectDir = path.resolve(import.meta.dirname, "../..");
  await prepareApp(projectDir, hashCode(projectDir));
  return async () => {
    await rm(temporaryDir, { recursive: true, force: true });
    for (const place of [handoverDir, settledFile, readNotesDir, toldPagesFile]) {
      await removeNotes(place(projectDir, temporaryDir));
    }
  };
}

/** Removes what the commands left in the project's own cache for site folders below a folder. */
async function removeNotes(ofFolder: string): Promise<void> {
  const [parent, prefix] = [path.dirname(ofFolder), path.basename(ofFolder, ".json")];
  const names = await readdir(parent).catch(() => []);
  const ours = names.filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => rm(path.join(parent, name), { recursive: true })));
}
