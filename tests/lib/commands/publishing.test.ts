import path from "node:path";
import { describe, expect, test } from "vitest";
import { handoverDir } from "@/lib/commands/publishing";

const appDir = path.resolve("/srv/warta");
const dirOf = (siteDir: string) => path.relative(appDir, handoverDir(appDir, path.resolve(appDir, siteDir)));

describe("the lists of what changed", () => {
  test.each([
    ["site", ".cache/last-publish"],
    ["parts/1", ".cache/last-publish-of/parts+1"],
    ["../other/site", ".cache/last-publish-of/+srv+other+site"],
    ["a+b/100%", ".cache/last-publish-of/a%2Bb+100%25"],
  ])("of the site folder %s are in %s", (siteDir, wanted) => {
    expect(dirOf(siteDir)).toBe(wanted);
  });

  test("have a folder of their own for each site folder, however long its path", () => {
    const siteDirs = [
      "site",
      "site2",
      "sites/site",
      "sites+site",
      "x".repeat(300),
      "x".repeat(301),
      "../site",
    ];
    const dirs = siteDirs.map(dirOf);
    expect(new Set(dirs).size).toBe(siteDirs.length);
    expect(Math.max(...dirs.map((dir) => path.basename(dir).length))).toBeLessThanOrEqual(200);
  });
});
