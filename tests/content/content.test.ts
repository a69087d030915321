import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadEdition } from "@/lib/articles";
import { isFault } from "@/lib/core/issue";
import { projectDir } from "../support/walk";

describe("the newsroom's own content", () => {
  test("has no fault, nor anything to advise on", async () => {
    const { edition, issues } = await loadEdition(
      path.join(projectDir, "content"),
      Date.parse("2026-01-01T00:00:00Z"),
    );
    const told = issues.map(({ file, line, rule, message }) => `${file}:${String(line)} ${rule}: ${message}`);
    expect(told).toEqual([]);
    expect(issues.filter(isFault)).toEqual([]);
    expect(edition?.catalogue.published.length).toBeGreaterThan(10);
  });
});
