import { hasWrk, installPackages } from "@/tests/support/programs";
import type { Workplace } from "./workplace";

/** What is served is kept to one core, and who asks to another. */
export const onServerCore: readonly string[] = ["taskset", "--cpu-list", "0"];
const onReaderCore: readonly string[] = ["taskset", "--cpu-list", "1"];

const seconds = 8;
const connectionCount = 32;
/** What all browsers send that matters here; nginx without its Brotli module answers in gzip. */
const accepted = "Accept-Encoding: gzip, br";

/** Finds wrk, or installs it, or says that it is missing. */
export function ensureWrk(): boolean {
  if (!hasWrk()) installPackages(["wrk"]);
  return hasWrk();
}

/**
 * Asks for one address over and over, on connections that are kept.
 *
 * @returns answers a second
 * @throws when any answer is none, or not 200
 */
export async function answersPerSecond(workplace: Workplace, url: string): Promise<number> {
  // Next's own server may take longer than the two seconds that wrk waits by itself.
  const load = [
    "wrk",
    "-t1",
    `-c${String(connectionCount)}`,
    `-d${String(seconds)}s`,
    "--timeout",
    "30s",
    "-H",
    accepted,
    url,
  ];
  const [program = "", ...args] = [...onReaderCore, ...load];
  const { output } = await workplace.run({ program, args, cwd: process.cwd(), limitMs: 60_000 });
  const faults = /Non-2xx.*|Socket errors.*/.exec(output)?.[0];
  if (faults !== undefined) throw new Error(`${url}: ${faults}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
}
