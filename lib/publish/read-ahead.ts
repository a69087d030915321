import { fork } from "node:child_process";
import os from "node:os";
import { fileURLToPath } from "node:url";

/** What a reading process has to know; its arguments, in this order. */
interface ReadOrder {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly readerVersion: string;
  /** Its part of the files, counted from 1. */
  readonly part: { readonly number: number; readonly count: number };
  /** Whether articles are proofread. */
  readonly proofreads?: boolean;
}

/** Commands run from a bundle, tests and benchmarks from the source; the process is of the same kind. */
const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".mjs";

/**
 * Reads a content folder into the cache of readings with a process for each core.
 *
 * Nothing depends on it: what a process could not read, for whatever reason, is read by who asks for it.
 */
export async function readAhead(order: Omit<ReadOrder, "part">): Promise<void> {
  const count = os.availableParallelism();
  if (count < 2) return;
  await Promise.all(
    Array.from({ length: count }, (_, index) => readPart({ ...order, part: { number: index + 1, count } })),
  );
}

function readPart({
  contentDir,
  cacheDir,
  readerVersion,
  part,
  proofreads = false,
}: ReadOrder): Promise<void> {
  const child = fork(
    fileURLToPath(new URL(`./read-process${ending}`, import.meta.url)),
    [contentDir, cacheDir, readerVersion, String(part.number), String(part.count), String(proofreads)],
    { execArgv: ending === ".ts" ? ["--import", "tsx"] : [], stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  return new Promise((resolve) => {
    child.once("error", () => {
      resolve();
    });
    child.once("close", () => {
      resolve();
    });
  });
}
