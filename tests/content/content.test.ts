import path from "node:path";
import { describe, expect, test } from "vitest";
import { Newsroom } from "@/lib/articles";
import { isFault } from "@/lib/core/issue";
import { projectDir } from "../support/walk";

describe("the newsroom's own content", () => {
  test("has no fault, nor anything to advise on", async () => {
    const nowMs = Date.parse("2026-01-01T00:00:00Z");
    const newsroom = new Newsroom({ contentDir: path.join(projectDir, "content"), proofreads: true });
    await newsroom.readAll();
    const { edition, issues } = newsroom.edition(nowMs);
    const told = [...issues, ...newsroom.advice(nowMs)].map(
      ({ file, line, rule, message }) => `${file}:${String(line)} ${rule}: ${message}`,
    );
    expect(told).toEqual([]);
    expect(issues.filter(isFault)).toEqual([]);
    expect(edition?.catalogue.published.length).toBeGreaterThan(10);
  });
});
