import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { browserArguments } from "../tests/support/browser";
import type { Workplace } from "./workplace";

/** The newest version that runs on Node 20; from 13 on it wants Node 22. */
export const lighthouseVersion = "12.8.2";

const installLimitMs = 5 * 60 * 1000;
const runLimitMs = 5 * 60 * 1000;

const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() }),
  ),
});

/** What Lighthouse says of one page. */
export interface Verdict {
  /** Points of a hundred, by category. */
  readonly points: ReadonlyMap<string, number>;
  /** What took points away. */
  readonly findings: readonly string[];
}

/** Lighthouse, in a folder outside of this project, which does not depend on it. */
export class Lighthouse {
  private count = 0;

  private constructor(
    private readonly workplace: Workplace,
    private readonly dir: string,
    private readonly browser: string,
  ) {}

  /** @throws CommandFailed when it can't be installed, such as without a network */
  static async install(workplace: Workplace, browser: string): Promise<Lighthouse> {
    const dir = workplace.place("lighthouse");
    await mkdir(dir, { recursive: true });
    await writeFile(path.join(dir, "package.json"), '{ "private": true }\n');
    await workplace.run({
      program: "npm",
      args: ["install", "--no-audit", "--no-fund", "--save-exact", `lighthouse@${lighthouseVersion}`],
      cwd: dir,
      limitMs: installLimitMs,
    });
    return new Lighthouse(workplace, dir, browser);
  }

  /** Looks at a page as a phone does: its own preset, with a simulated slow link. */
  async judge(url: string, categories: readonly string[]): Promise<Verdict> {
    this.count += 1;
    const file = path.join(this.dir, `report-${String(this.count)}.json`);
    await this.workplace.run({
      program: process.execPath,
      args: [
        "node_modules/lighthouse/cli/index.js",
        url,
        "--quiet",
        "--output=json",
        `--output-path=${file}`,
        `--only-categories=${categories.join(",")}`,
        `--chrome-flags=${["--headless=new", ...browserArguments].join(" ")}`,
      ],
      cwd: this.dir,
      env: { CHROME_PATH: this.browser },
      limitMs: runLimitMs,
    });
    return toVerdict(report.parse(JSON.parse(await readFile(file, "utf8"))));
  }
}

function toVerdict({ runtimeError, categories, audits }: z.output<typeof report>): Verdict {
  if (runtimeError) throw new Error(`Lighthouse could not look at the page: ${runtimeError.message}`);
  const points = Object.entries(categories).map(
    ([name, { score }]) => [name, Math.round((score ?? 0) * 100)] as const,
  );
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  const findings = [...new Set(counted)].flatMap((id) => {
    const audit = audits[id];
    if (audit?.score === undefined || audit.score === null || audit.score >= 0.9) return [];
    return [`${id}: ${audit.title}${audit.displayValue === undefined ? "" : ` (${audit.displayValue})`}`];
  });
  return { points: new Map(points), findings };
}
