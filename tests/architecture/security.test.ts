import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { projectDir } from "../support/walk";

const text = readFileSync(path.join(projectDir, "SECURITY.md"), "utf8");
/** Lines of its tables, without their heads. */
const defences = text
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:-|.*\| because )/.test(line));

test("every defence that SECURITY.md promises names a test, and the test is there", () => {
  expect(defences.length).toBeGreaterThanOrEqual(15);
  for (const defence of defences) {
    const named = [...defence.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = ""]) => file);
    expect(named, defence).not.toEqual([]);
    expect(named.filter((file) => !existsSync(path.join(projectDir, file)))).toEqual([]);
  }
});
