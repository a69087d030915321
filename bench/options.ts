import { parseArgs } from "node:util";
import { WrongUse } from "@/lib/commands/settings";

export const measureNames = [
  "cold",
  "build",
  "check",
  "live",
  "share",
  "eleventy",
  "crash",
  "serve",
  "crawl",
  "reading",
  "lighthouse",
] as const;
export type MeasureName = (typeof measureNames)[number];

export interface BenchOptions {
  readonly runCount: number;
  /** How many articles the corpora have, the smallest first. */
  readonly sizes: readonly number[];
  readonly only: ReadonlySet<MeasureName>;
  readonly help: boolean;
}

export const help = `npm run bench [-- flags]

Measures Warta on corpora that are made in place, and prints each figure with its goal:
the median of several runs, since machines are noisy. Leave the machine alone meanwhile.

  --runs N             how often each measurement is repeated (default: 3)
  --sizes N,N          how many articles the corpora have (default: 1000,10000)
  --full               the same as --sizes 1000,10000,100000; takes hours and 15 GB of disk
  --only NAME,NAME     single measurements:
                         cold      everything from nothing but the compiled app
                         build     npm run build after one edit, and with nothing to do
                         check     npm run check: all files unread, none changed, one changed
                         live      npm start: from a save to the files
                         share     what the time of a rendered page goes to
                         eleventy  the same edit with Eleventy on the same articles
                         crash     kills at random moments while a reader reads
                         serve     requests a second on one core, beside nginx and next start
                         crawl     five minutes of a crowd that reads while edits are saved
                         reading   the newsroom's own pages on a cheap phone and a slow link
                         lighthouse  what Lighthouse says of them
  --help               shows this

Everything is kept in one folder below the system's temporary folder (TMPDIR) and removed at the end.`;

const flags = {
  runs: { type: "string" },
  sizes: { type: "string" },
  full: { type: "boolean" },
  only: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** @throws WrongUse for an unknown flag, or a value that can't be one */
export function readOptions(args: readonly string[]): BenchOptions {
  const values = readFlags(args);
  if (values.full && values.sizes !== undefined) throw new WrongUse("--full and --sizes exclude each other.");
  const sizes = values.full ? "1000,10000,100000" : (values.sizes ?? "1000,10000");
  return {
    runCount: readCount("--runs", values.runs ?? "3", 1, 100),
    sizes: [...new Set(sizes.split(",").map((text) => readCount("--sizes", text, 100, 200_000)))].sort(
      (a, b) => a - b,
    ),
    only: new Set(values.only === undefined ? measureNames : values.only.split(",").map(readName)),
    help: values.help ?? false,
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function readCount(flag: string, text: string, least: number, most: number): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < least || count > most)
    throw new WrongUse(`${flag} takes numbers from ${String(least)} to ${String(most)}, not "${text}".`);
  return count;
}

function readName(text: string): MeasureName {
  const name = measureNames.find((candidate) => candidate === text);
  if (!name) throw new WrongUse(`--only takes ${measureNames.join(", ")}, not "${text}".`);
  return name;
}
