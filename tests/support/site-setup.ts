import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { prepareApp } from "@/lib/commands/publishing";

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
  await prepareApp(path.resolve(import.meta.dirname, "../.."));
  return () => rm(temporaryDir, { recursive: true, force: true });
}
