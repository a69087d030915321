import { beforeAll, describe, expect, test } from "vitest";
import type { CrashReport } from "../support/crash-run";
import { crashRun } from "../support/crash-run";
import { projectDir, temporaryFolder } from "../support/site";

const kills = 20;
let seen: CrashReport;

beforeAll(async () => {
  seen = await crashRun({ kills, seed: 20, folder: await temporaryFolder(), appDir: projectDir });
}, 900_000);

describe("publishers that are killed, again and again, while a newsroom writes", () => {
  test("are mostly hit between the first and the last line that they note", () => {
    const moments = Object.values(seen.moments).reduce((sum, count) => sum + count, 0);
    expect(moments).toBe(kills);
    expect(seen.midway).toBeGreaterThanOrEqual(kills / 2);
    expect(seen.moments.pages).toBeGreaterThanOrEqual(kills / 4);
  });

  test("show a reader no dead link, half file or lost page at any instant", () => {
    expect(seen.crawlCount).toBeGreaterThan(kills);
    expect(seen.pageCount).toBeGreaterThan(kills * 50);
    expect(seen.linkCount).toBeGreaterThan(kills * 1000);
    expect(seen.faults).toEqual([]);
  });

  test("take their render processes with them", () => {
    expect(seen.survivors).toEqual([]);
  });

  test("are mended by one that is not: it leaves, to the byte, what one leaves in an empty folder", () => {
    expect(seen.differences).toEqual([]);
  });
});
