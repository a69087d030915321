import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { projectDir, walk } from "../support/walk";

const read = (file: string) => readFileSync(path.join(projectDir, file), "utf8");
const versions = z.record(z.string(), z.string());
const { dependencies, devDependencies, scripts } = z
  .object({ dependencies: versions, devDependencies: versions, scripts: versions })
  .parse(JSON.parse(read("package.json")));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read("package-lock.json")));
const installed = Object.entries(lock.packages).filter(([place]) => place !== "");

/** Both find what was built for the system among their optional packages; the scripts only check, or build it anew. */
const withInstallScripts = ["@parcel/watcher", "esbuild"];

/** Packages by the tables of docs/dependencies.md, each with what stands beside it. */
function reasonsIn(markdown: string): ReadonlyMap<string, readonly string[]> {
  const rows = markdown.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(
    rows.flatMap((row) => {
      const [names = "", ...reasons] = row.split("|").slice(1, -1);
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => [
        name,
        reasons.map((text) => text.trim()),
      ]);
    }),
  );
}

describe("dependencies", () => {
  const named = [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort();
  const reasons = reasonsIn(read("docs/dependencies.md"));

  test("have a reason each, and no reason is without its dependency", () => {
    expect([...reasons.keys()].sort()).toEqual(named);
    expect([...reasons.values()].flat().filter((reason) => reason.length < 6)).toEqual([]);
  });

  test("are of one version, not of a range", () => {
    const exact = /^\d+\.\d+\.\d+$/;
    expect(
      Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !exact.test(version)),
    ).toEqual([]);
  });

  test("are locked: whatever is installed is known by the hash of its bytes, and comes from no place of its own", () => {
    const loose = installed.filter(
      ([, { integrity = "", resolved }]) => !integrity.startsWith("sha512-") || resolved !== undefined,
    );
    expect(loose.map(([place]) => place)).toEqual([]);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  test("run nothing when they are installed, but those that are known to do without it", () => {
    const running = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([place]) => place);
    expect(running.map((place) => place.replace(/^.*node_modules\//, "")).sort()).toEqual(withInstallScripts);
    const own = Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name));
    expect(own).toEqual([]);
  });

  test("are installed in CI from the lock file and nothing else", () => {
    const installs = walk(".github").flatMap((file) => [
      ...read(file).matchAll(/npm (?:ci|i|install|add|update)\b.*/g),
    ]);
    expect(installs.length).toBeGreaterThan(0);
    expect(installs.map(([line]) => line).filter((line) => !line.startsWith("npm ci"))).toEqual([]);
  });
});
