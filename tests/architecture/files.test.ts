import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectDir, walk } from "../support/walk";

const files = walk("app", "components", "enhance", "lib", "tests");
const sources = files.filter((file) => /\.(?:tsx?|mjs|css)$/.test(file));

function linesOf(file: string): number {
  return readFileSync(path.join(projectDir, file), "utf8").trimEnd().split("\n").length;
}

function roomsOf(folder: string): readonly string[] {
  return readdirSync(path.join(projectDir, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);
}

describe("source files", () => {
  test("have 250 lines at most", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => linesOf(file) > 250)).toEqual([]);
  });

  test("of app/ have 40 lines at most", () => {
    const routes = sources.filter((file) => /^app\/.*\.tsx?$/.test(file));
    expect(routes.filter((file) => linesOf(file) > 40)).toEqual([]);
  });

  test("are never a drawer for what has no place", () => {
    const drawers = files.filter((file) =>
      file.split("/").some((part) => /^(?:utils?|helpers?|misc|common)(?:\.|$)/i.test(part)),
    );
    expect(drawers).toEqual([]);
  });

  test("are no barrels", () => {
    expect(files.filter((file) => /(?:^|\/)index\.(?:tsx?|mjs|js)$/.test(file))).toEqual([]);
  });

  test("of enhance, lib and tests are named in kebab case", () => {
    const named = sources.filter((file) => /^(?:enhance|lib|tests)\//.test(file));
    expect(named.filter((file) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\./.test(path.basename(file)))).toEqual([]);
  });

  test("are known to git: none is ignored by a pattern that was meant for something else", () => {
    const args = [
      "ls-files",
      "--others",
      "--ignored",
      "--exclude-standard",
      "app",
      "components",
      "enhance",
      "lib",
      "tests",
    ];
    // Outside a checkout, such as an unpacked archive, there is nothing that could be ignored.
    if (!existsSync(path.join(projectDir, ".git"))) return;
    expect(execFileSync("git", args, { cwd: projectDir, encoding: "utf8" })).toBe("");
  });
});

describe("unit tests", () => {
  test("of lib lie where the code lies that they test, so that both are found together", () => {
    const folders = new Set(walk("lib").map((file) => path.dirname(file)));
    const tests = walk("tests/lib").map((file) => path.dirname(file).replace(/^tests\//, ""));
    expect(tests.filter((folder) => !folders.has(folder))).toEqual([]);
  });
});

describe("every room", () => {
  const rooms = [...roomsOf("lib"), "components", "app", "enhance", "tests", "bench", "docs", "public"];

  test.each(rooms)("%s says in a README what it is", (room) => {
    expect(existsSync(path.join(projectDir, room, "README.md"))).toBe(true);
  });
});
