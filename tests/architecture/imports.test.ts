import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { projectDir } from "../support/walk";

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

interface Cruise {
  readonly cruised: number;
  /** `rule: from → to` */
  readonly violations: readonly string[];
}

/** What dependency-cruiser finds in folders, by the project's own rules. */
async function cruise(cwd: string, ...folders: readonly string[]): Promise<Cruise> {
  const tool = path.join(projectDir, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = path.join(projectDir, ".dependency-cruiser.mjs");
  const args = [tool, "--config", config, "--output-type", "json", ...folders];
  const stdout = await new Promise<string>((resolve, reject) => {
    // Its exit status is the number of violations; what it printed tells them all.
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, out, problem) => {
      if (out === "") reject(error ?? new Error(problem));
      else resolve(out);
    });
  });
  const { summary } = report.parse(JSON.parse(stdout));
  return {
    cruised: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

describe("imports between rooms", { timeout: 60_000 }, () => {
  test("go only where the design's table lets them", async () => {
    const { cruised, violations } = await cruise(projectDir, "lib", "app", "components");
    expect(cruised).toBeGreaterThan(100);
    expect(violations).toEqual([]);
  });

  describe("are held by a check", () => {
    // Below the project, so that the parser finds the packages that it needs.
    mkdirSync(path.join(projectDir, ".cache"), { recursive: true });
    const dir = mkdtempSync(path.join(projectDir, ".cache/imports-"));
    afterAll(() => {
      rmSync(dir, { recursive: true });
    });

    const files: Readonly<Record<string, string>> = {
      "package.json": '{ "name": "trial", "type": "module" }',
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      "lib/core/up.ts": 'import { site } from "@/lib/site/site";\nexport const up = site;\n',
      "lib/site/site.ts": "export const site = 1;\n",
      "lib/content/catalogue.ts": "export const catalogue = 1;\nexport interface Catalogue { a: 1 }\n",
      "lib/queries/value.ts": 'export { catalogue } from "@/lib/content/catalogue";\n',
      "lib/queries/type.ts":
        'import type { Catalogue } from "@/lib/content/catalogue";\nexport type A = Catalogue;\n',
      "lib/views/view.ts": 'export { value } from "@/lib/articles";\n',
      "lib/articles.ts": "export const value = 1;\n",
      "lib/content/one.ts": 'import { two } from "./two";\nexport const one = () => two;\n',
      "lib/content/two.ts": 'import { one } from "./one";\nexport const two = () => one;\n',
      "lib/site/alone.ts": "export const alone = 1;\n",
      "components/Card.tsx": 'import { value } from "@/lib/articles";\nexport const Card = () => value;\n',
      "app/page.tsx":
        'import { site } from "@/lib/site/site";\nexport default function Page() { return site; }\n',
    };

    test("that bites: each forbidden import is found by its rule, and the allowed one is not", async () => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.join(dir, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(dir, file), text);
      }
      const { violations } = await cruise(dir, "lib", "app", "components");
      expect(violations).toEqual(
        expect.arrayContaining([
          "core-imports: lib/core/up.ts → lib/site/site.ts",
          "queries-types-only: lib/queries/value.ts → lib/content/catalogue.ts",
          "views-imports: lib/views/view.ts → lib/articles.ts",
          "components-imports: components/Card.tsx → lib/articles.ts",
          "app-imports: app/page.tsx → lib/site/site.ts",
          expect.stringMatching(/^no-circular: lib\/content\/(?:one|two)\.ts → /),
          "no-orphans: lib/site/alone.ts → lib/site/alone.ts",
        ]),
      );
      expect(violations.filter((violation) => violation.includes("lib/queries/type.ts"))).toEqual([]);
    });
  });
});
